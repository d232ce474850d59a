package dev.tandem.backlog.projection;

/** What became of an update. */
enum Applied {
    FRESH,
    /** Exactly this was applied before; harmless. */
    REPEATED,
    /** Something newer was applied before. */
    OVERTAKEN;

    static Applied compare(Long known, long version) {
        if (known == null || known < version) {
            return FRESH;
        }
        return known == version ? REPEATED : OVERTAKEN;
    }
}
