package dev.tandem.kit.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private static final Duration DAY = Duration.ofHours(24);
    private final BackOff backOff = new BackOff(Duration.ofSeconds(5), Duration.ofHours(3), DAY);
    private final Random random = new Random(20261129);

    @Test
    void eachDelayIsTwiceTheOneBeforeGiveOrTakeAQuarter() {
        for (int failures = 1; failures <= 11; failures++) {
            long doubled = 5_000L << (failures - 1);

            assertThat(after(failures, Duration.ZERO).orElseThrow())
                    .isBetween(Duration.ofMillis(doubled * 3 / 4), Duration.ofMillis(doubled * 5 / 4));
        }
    }

    @Test
    void itGrowsNoLongerThanTheLongest() {
        for (int failures : new int[] {13, 40, 1000, Integer.MAX_VALUE}) {
            assertThat(after(failures, Duration.ZERO).orElseThrow())
                    .isBetween(Duration.ofMinutes(135), Duration.ofMinutes(225));
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        var delays = new ArrayList<Duration>();
        for (int i = 0; i < 100; i++) {
            delays.add(after(5, Duration.ZERO).orElseThrow());
        }

        assertThat(delays).doesNotHaveDuplicates();
    }

    @Test
    void itIsTriedForADayWithTheLastAttemptAtItsEnd() {
        Duration since = Duration.ZERO;
        int failures = 1;
        List<Duration> attempts = new ArrayList<>();
        for (var next = after(failures, since); next.isPresent(); next = after(++failures, since)) {
            since = since.plus(next.get());
            attempts.add(since);
        }

        assertThat(since).isEqualTo(DAY);
        assertThat(attempts).hasSizeBetween(15, 25);
    }

    @Test
    void whatTheTargetAsksForIsTheLeastButNotBeyondTheLongest() {
        assertThat(backOff.after(1, Duration.ZERO, Duration.ofMinutes(2), random))
                .contains(Duration.ofMinutes(2));
        assertThat(backOff.after(1, Duration.ZERO, Duration.ofDays(9), random)).contains(Duration.ofHours(3));
        assertThat(backOff.after(1, Duration.ZERO, Duration.ofSeconds(1), random)
                        .orElseThrow())
                .isGreaterThan(Duration.ofSeconds(3));
    }

    private Optional<Duration> after(int failures, Duration since) {
        return backOff.after(failures, since, Duration.ZERO, random);
    }
}
