package dev.tandem.kit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this process alone may make until its claim lapses.
 *
 * @param failures before this attempt
 * @param failingSince the first of them
 * @param body the event
 */
record Claimed(
        UUID claim,
        UUID webhook,
        String url,
        List<String> secrets,
        String item,
        UUID event,
        int attempts,
        int failures,
        @Nullable Instant failingSince,
        String body) {
    boolean isTest() {
        return item.startsWith(TestDelivery.ITEM);
    }
}
