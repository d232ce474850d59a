package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.Effort;
import java.time.Instant;
import java.util.UUID;

/** An entry of a sprint's book. Entries are added and never changed, so that charts show what was known then. */
record Movement(Instant at, Kind kind, UUID item, Effort effort) {
    enum Kind {
        COMMITTED,
        ADDED,
        REMOVED,
        DONE,
        REOPENED
    }
}
