package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.EventVersion;

/** What one event says of a row: as of which version, and in which shape it was written here. */
interface Snapshot {
    Long epoch();

    Long version();

    /** Null where it was written before shapes were counted. */
    Integer shape();

    default EventVersion at() {
        return new EventVersion(epoch(), version());
    }

    default int writtenIn() {
        return shape() == null ? 0 : shape();
    }

    /** An event that names no epoch, or a row from before there were any, is of the first. */
    static Long epochOf(Long named) {
        return named == null ? Long.valueOf(EventVersion.FIRST_EPOCH) : named;
    }
}
