package dev.tandem.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Pace pace = new Pace(Duration.ofMillis(20));
    private final long start = System.nanoTime();

    @Test
    void whoeverWritesAloneNeverWaits() {
        for (int events : new int[] {1, 2}) {
            pace.committed();
            pace.begins();
            pace.sent(events, start);
        }

        assertThat(pace.pause(start)).isZero();
    }

    @Test
    void underLoadTheNextBatchComesAfterTheInterval() {
        pace.begins();
        pace.sent(9, start);

        assertThat(pace.pause(start)).isEqualTo(Duration.ofMillis(20));
        assertThat(pace.pause(start + Duration.ofMillis(15).toNanos())).isEqualTo(Duration.ofMillis(5));
        assertThat(pace.pause(start + Duration.ofMillis(25).toNanos())).isZero();
    }

    @Test
    void whereOthersWriteMeanwhileTheNextBatchWaitsForMoreOfThem() {
        pace.begins();
        pace.committed();
        pace.sent(1, start);

        assertThat(pace.pause(start)).isEqualTo(Duration.ofMillis(20));
    }
}
