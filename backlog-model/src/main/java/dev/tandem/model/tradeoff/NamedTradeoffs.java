package dev.tandem.model.tradeoff;

import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a tradeoff that a request names: who named it, and when. */
@ApplicationScoped
public class NamedTradeoffs {
    private final CurrentActor actor;
    private final Clock clock;

    NamedTradeoffs(CurrentActor actor, Clock clock) {
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param why as the request has it; null where it names none
     * @return null where it names none
     */
    public @Nullable Tradeoff of(Overridden rule, @Nullable String why) {
        return why == null ? null : new Tradeoff(clock.instant(), actor.get(), List.of(rule), why);
    }
}
