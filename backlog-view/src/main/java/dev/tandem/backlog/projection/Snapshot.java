package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.EventVersion;
import org.jspecify.annotations.Nullable;

/** What the last applied event said of a part of a row, with its version and the shape that it was written in. */
interface Snapshot {
    Long epoch();

    Long version();

    /** Rows from before shapes were counted have none. */
    @Nullable
    Integer shape();

    default EventVersion at() {
        return new EventVersion(epoch(), version());
    }

    default int writtenIn() {
        return shape() == null ? 0 : shape();
    }

    /** Events and rows without an epoch are of the first. */
    static Long epochOf(@Nullable Long named) {
        return named == null ? Long.valueOf(EventVersion.FIRST_EPOCH) : named;
    }
}
