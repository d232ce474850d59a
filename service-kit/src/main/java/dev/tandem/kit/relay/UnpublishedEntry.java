package dev.tandem.kit.relay;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The part of a journal row that the relay sends. The row's list of changes is history and is never sent. */
record UnpublishedEntry(
        Long seq,
        UUID eventId,
        String kind,
        UUID aggregateId,
        long version,
        UUID partitionId,
        String type,
        Instant occurredAt,
        String actor,
        String role,
        @Nullable String summary,
        @Nullable String traceparent,
        int bytes,
        String data) {
    /** The key of the record on the topic: compaction keeps the last event of each aggregate. */
    String key() {
        return kind + ":" + aggregateId;
    }

    FollowedEvent followed() {
        return new FollowedEvent(seq, eventId, key(), partitionId, type, occurredAt, bytes);
    }
}
