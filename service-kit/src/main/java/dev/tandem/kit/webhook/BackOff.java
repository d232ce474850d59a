package dev.tandem.kit.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When a delivery that failed is tried again: each time after twice as long, give or take a quarter, so that what failed
 * together does not come back together.
 *
 * @param giveUpAfter the first failure
 */
record BackOff(Duration first, Duration longest, Duration giveUpAfter) {
    private static final int MOST_DOUBLINGS = 30;
    private static final double LEAST = 0.75;
    private static final double SPREAD = 0.5;

    static BackOff of(WebhookConfig.Retry config) {
        return new BackOff(config.first(), config.longest(), config.giveUpAfter());
    }

    /**
     * @param failures so far, from 1
     * @param since how long ago the first of them was
     * @param asked by the target, at the least
     * @return empty when it has been tried for long enough
     */
    Optional<Duration> after(int failures, Duration since, Duration asked, RandomGenerator random) {
        Duration left = giveUpAfter.minus(since);
        if (left.isZero() || left.isNegative()) {
            return Optional.empty();
        }
        // The last attempt is made at the end of the time.
        return Optional.of(shorter(left, longer(shorter(asked, longest), spread(doubled(failures), random))));
    }

    private Duration doubled(int failures) {
        return shorter(longest, first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS)));
    }

    private static Duration spread(Duration delay, RandomGenerator random) {
        return Duration.ofMillis((long) (delay.toMillis() * (LEAST + SPREAD * random.nextDouble())));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? b : a;
    }
}
