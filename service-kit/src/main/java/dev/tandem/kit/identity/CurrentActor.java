package dev.tandem.kit.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.TreeSet;

/** The actor of this request: the caller, or, in background work, the one who asked for the work. */
@RequestScoped
public class CurrentActor {
    private final SecurityIdentity identity;
    private Optional<Actor> onBehalfOf = Optional.empty();

    CurrentActor(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Actor get() {
        return onBehalfOf.orElseGet(() ->
                new Actor(identity.getPrincipal().getName(), String.join(",", new TreeSet<>(identity.getRoles()))));
    }

    public void actOnBehalfOf(Actor actor) {
        onBehalfOf = Optional.of(actor);
    }
}
