package dev.tandem.kit.webhook;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param status of the answer, if there was one
 * @param body what is kept of it
 * @param failure why the attempt failed, if it did
 * @param retryAfter what the target asked for; zero where it did not
 */
record Answer(
        Instant at,
        Duration took,
        @Nullable Integer status,
        @Nullable String body,
        @Nullable String failure,
        Duration retryAfter) {
    private static final int GONE = 410;

    boolean isDelivered() {
        return failure == null;
    }

    boolean isGone() {
        return status != null && status == GONE;
    }
}
