package dev.tandem.kit.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/**
 * What the caller of this request may know of. Everything that is found by name, or listed across products, asks here;
 * whatever else an address leads to is looked at before the resource is asked. Work that nobody asks for sees everything.
 */
@ApplicationScoped
public class CurrentAccess {
    /** Where an identity keeps it; only those whose token was asked for it have one. */
    static final String ATTRIBUTE = "tandem.access";

    private final SecurityIdentity identity;

    CurrentAccess(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Access get() {
        return Arc.container().requestContext().isActive()
                ? Objects.requireNonNullElse(identity.<Access>getAttribute(ATTRIBUTE), Access.ALL)
                : Access.ALL;
    }
}
