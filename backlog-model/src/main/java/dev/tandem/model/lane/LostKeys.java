package dev.tandem.model.lane;

import dev.tandem.kit.relay.EpochBegan;
import dev.tandem.model.kind.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** A restored database does not know which keys it had given: numbers go on above those that others have seen. */
@ApplicationScoped
class LostKeys {
    private static final Set<String> NUMBERED = Set.of(Kind.FEATURE.word(), Kind.DEBT.word());

    private final KeyNumbers numbers;

    LostKeys(KeyNumbers numbers) {
        this.numbers = numbers;
    }

    void goOnAbove(@Observes EpochBegan began) {
        var keys = began.lost().stream()
                .filter(lost -> NUMBERED.contains(lost.kind()))
                .map(EpochBegan.LostKey::key)
                .toList();
        numbers.atLeast(keys);
    }
}
