package dev.tandem.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void anIdTellsWhenItWasMade() {
        var before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        assertThat(Ids.madeAt(Ids.next())).isBetween(before, Instant.now());
        assertThat(Ids.madeAt(UUID.fromString("0199c8a2-7c1e-7d30-9a52-0c5d3f7f5a11")))
                .isEqualTo(Instant.ofEpochMilli(0x0199c8a27c1eL));
    }

    @Test
    void anIdOfAnotherVersionDoesNot() {
        assertThat(Ids.madeAt(UUID.randomUUID())).isNull();
        assertThat(Ids.madeAt(new UUID(0, 1))).isNull();
    }
}
