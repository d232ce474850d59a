package dev.tandem.kit.journal;

import java.util.Map;
import java.util.UUID;

/**
 * How the journal is, as of the last look.
 *
 * @param heldBack newest events of aggregates that can never be sent
 * @param lost for each partition id of which the topic knows what the database does not: of how many aggregates
 */
public record JournalState(long epoch, long heldBack, Map<UUID, Long> lost) {
    static final JournalState AT_FIRST = new JournalState(EventVersion.FIRST_EPOCH, 0, Map.of());

    public long lostAggregates() {
        return lost.values().stream().mapToLong(Long::longValue).sum();
    }
}
