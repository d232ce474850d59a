package dev.tandem.kit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt means for its delivery and for its webhook.
 *
 * @param failures of the delivery by now
 * @param next when the item is due again
 * @param pause why the webhook is to be paused, if it is
 */
record AttemptResult(
        Claimed delivery,
        Answer answer,
        DeliveryStatus status,
        int failures,
        @Nullable Instant failingSince,
        Instant next,
        @Nullable PauseReason pause) {

    static AttemptResult of(Claimed delivery, Answer answer, BackOff backOff, RandomGenerator random) {
        if (answer.isDelivered()) {
            return new AttemptResult(delivery, answer, DeliveryStatus.DELIVERED, 0, null, answer.at(), null);
        }
        if (delivery.isTest()) {
            return new AttemptResult(delivery, answer, DeliveryStatus.FAILED, 1, answer.at(), answer.at(), null);
        }
        return failed(delivery, answer, backOff, random);
    }

    private static AttemptResult failed(Claimed delivery, Answer answer, BackOff backOff, RandomGenerator random) {
        int failures = delivery.failures() + 1;
        Instant end = answer.at().plus(answer.took());
        Instant since = Objects.requireNonNullElse(delivery.failingSince(), end);
        var delay = backOff.after(failures, Duration.between(since, end), answer.retryAfter(), random);
        @Nullable PauseReason pause = answer.isGone() ? PauseReason.GONE : delay.isEmpty() ? PauseReason.FAILING : null;
        return new AttemptResult(
                delivery,
                answer,
                DeliveryStatus.RETRYING,
                failures,
                since,
                end.plus(delay.orElse(Duration.ZERO)),
                pause);
    }
}
