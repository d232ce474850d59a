package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.EventVersion;

/** What the last applied event said of a part of a row, with its version and the shape that it was written in. */
interface Snapshot {
    Long epoch();

    Long version();

    /** Null in rows from before shapes were counted. */
    Integer shape();

    default EventVersion at() {
        return new EventVersion(epoch(), version());
    }

    default int writtenIn() {
        return shape() == null ? 0 : shape();
    }

    /** Events and rows without an epoch are of the first. */
    static Long epochOf(Long named) {
        return named == null ? Long.valueOf(EventVersion.FIRST_EPOCH) : named;
    }
}
