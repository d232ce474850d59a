package dev.tandem.backlog.projection;

/** What became of an update. */
enum Applied {
    FRESH,
    /** Exactly this was applied before; harmless. */
    REPEATED,
    /** Something newer was applied before. */
    OVERTAKEN;

    /**
     * The same version in an older shape is written anew, and in a newer shape left alone: replicas of two releases may
     * share a database, and each reads every event.
     */
    static Applied compare(Snapshot known, Snapshot told) {
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
