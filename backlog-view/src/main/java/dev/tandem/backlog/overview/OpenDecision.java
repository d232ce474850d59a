package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** @param blocks keys of the items that are not ready until it is decided */
record OpenDecision(UUID id, String decisionNeeded, Instant dueAt, List<String> blocks, List<String> deciders) {
    boolean isOverdue(Instant at) {
        return dueAt.isBefore(at);
    }

    boolean isBlocking() {
        return !blocks.isEmpty();
    }
}
