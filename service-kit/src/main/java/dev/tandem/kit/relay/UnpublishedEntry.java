package dev.tandem.kit.relay;

import java.time.Instant;
import java.util.UUID;

/** Of a row of the journal what the relay sends; what changed is history, and never sent. */
record UnpublishedEntry(
        Long seq,
        UUID eventId,
        String kind,
        UUID aggregateId,
        long version,
        UUID partitionId,
        String type,
        Instant occurredAt,
        String data) {
    /** The key of the record on the topic: compaction keeps the last event of each aggregate. */
    String key() {
        return kind + ":" + aggregateId;
    }
}
