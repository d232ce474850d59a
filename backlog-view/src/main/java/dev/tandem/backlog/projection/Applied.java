package dev.tandem.backlog.projection;

import org.jspecify.annotations.Nullable;

/** What became of an update. */
enum Applied {
    FRESH,
    /** Exactly this was applied before; harmless. */
    REPEATED,
    /** Something newer was applied before. */
    OVERTAKEN;

    /**
     * Replicas of two releases may share a database, and each reads every event. So the same version is written anew if
     * the row has an older shape, and left alone if it has a newer one.
     */
    static Applied compare(@Nullable Snapshot known, Snapshot told) {
        if (known == null) {
            return FRESH;
        }
        int newer = told.at().compareTo(known.at());
        if (newer == 0) {
            return told.writtenIn() > known.writtenIn() ? FRESH : REPEATED;
        }
        return newer > 0 ? FRESH : OVERTAKEN;
    }
}
