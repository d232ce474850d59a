package dev.tandem.backlog.projection;

import dev.tandem.kit.relay.CloudEvents;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells beside the state: what happened, by whom, in which role, when, and in words. Events of older
 * releases do not tell all of it.
 */
record Occurrence(
        @Nullable String type,
        @Nullable String actor,
        @Nullable String role,
        @Nullable Instant at,
        @Nullable String summary) {
    /** A change that no event told of, since it followed from another one. */
    static final Occurrence NONE = new Occurrence(null, null, null, null, null);

    static Occurrence of(ConsumerRecord<?, ?> record) {
        return new Occurrence(
                CloudEvents.type(record).orElse(null),
                CloudEvents.actor(record).orElse(null),
                CloudEvents.role(record).orElse(null),
                CloudEvents.time(record).orElse(null),
                CloudEvents.summary(record).orElse(null));
    }
}
