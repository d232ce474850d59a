package dev.tandem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LooksTest {
    private static final UUID JOB = UUID.randomUUID();

    private long now = Long.MAX_VALUE;
    private final Looks looks = new Looks(() -> now);

    @Test
    void theFirstLookIsDueAtOnceAndTheNextAfterAPause() {
        assertThat(looks.isDue(JOB)).isTrue();

        lookFor(Duration.ofMillis(1));

        assertThat(looks.isDue(JOB)).isFalse();
        pass(Looks.SHORTEST_PAUSE);
        assertThat(looks.isDue(JOB)).isTrue();
        assertThat(looks.isDue(UUID.randomUUID())).isTrue();
    }

    @Test
    void thePauseGrowsWithTheLook() {
        lookFor(Duration.ofMillis(100));

        pass(Duration.ofMillis(999));
        assertThat(looks.isDue(JOB)).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(looks.isDue(JOB)).isTrue();
    }

    @Test
    void butNotWithoutABound() {
        lookFor(Duration.ofSeconds(10));

        pass(Duration.ofSeconds(2));
        assertThat(looks.isDue(JOB)).isTrue();
    }

    @Test
    void whatDoesNotRunAnyMoreIsForgotten() {
        lookFor(Duration.ofMillis(1));

        looks.retain(Set.of());

        assertThat(looks.isDue(JOB)).isTrue();
    }

    private void lookFor(Duration time) {
        assertThat(looks.<String>look(JOB, () -> {
                    pass(time);
                    return "seen";
                }))
                .isEqualTo("seen");
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }
}
