package dev.tandem.backlog.lane;

import dev.tandem.kit.journal.EpochBegan;
import dev.tandem.kit.journal.LostRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** A restored database does not know which keys it had given: numbers go on above those that others have seen. */
@ApplicationScoped
class LostKeys {
    private static final Set<String> NUMBERED = Set.of("feature", "debt");

    private final KeyNumbers numbers;

    LostKeys(KeyNumbers numbers) {
        this.numbers = numbers;
    }

    void goOnAbove(@Observes EpochBegan began) {
        for (LostRecord lost : began.lost()) {
            if (NUMBERED.contains(lost.kind()) && lost.data().hasNonNull("key")) {
                numbers.atLeast(lost.data().get("key").asText());
            }
        }
    }
}
