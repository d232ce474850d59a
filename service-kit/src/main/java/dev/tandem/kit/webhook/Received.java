package dev.tandem.kit.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a target answered. Only a 2xx that arrived in time means that it has the event. */
@SuppressWarnings("ArrayRecordComponent")
record Received(int status, byte[] body, @Nullable String retryAfter) {
    private static final String SECONDS = "\\d{1,6}";
    private static final int LONGEST_FAILURE = 500;

    Answer answer(Instant at, Duration took) {
        return new Answer(at, took, status, text(), failure(), asked());
    }

    static Answer failed(Throwable failure, Instant at, Duration took) {
        return new Answer(at, took, null, null, textOf(failure), Duration.ZERO);
    }

    private @Nullable String failure() {
        int kind = status / 100;
        if (kind == 2) {
            return null;
        }
        return kind == 3 ? "redirects are not followed" : "the answer is " + status;
    }

    /** PostgreSQL keeps no NUL. */
    private String text() {
        return new String(body, StandardCharsets.UTF_8).replace('\u0000', '\ufffd');
    }

    private Duration asked() {
        boolean isSeconds = retryAfter != null && retryAfter.matches(SECONDS);
        return isSeconds ? Duration.ofSeconds(Long.parseLong(retryAfter)) : Duration.ZERO;
    }

    private static String textOf(Throwable failure) {
        String message = String.valueOf(failure.getMessage()).replace('\u0000', '\ufffd');
        String text =
                failure instanceof RefusedTarget ? message : failure.getClass().getSimpleName() + ": " + message;
        return text.length() > LONGEST_FAILURE ? text.substring(0, LONGEST_FAILURE) : text;
    }
}
