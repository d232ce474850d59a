package dev.tandem.system.faults;

/** Something that must not be. */
record Finding(Kind kind, String what) {
    enum Kind {
        /** Acknowledged, and not in the database. */
        LOST,
        /** In the database more than once. */
        DOUBLED,
        /** Refused, and in the database. */
        STORED_THOUGH_REFUSED,
        /** Behind what began after it had ended, or on the topic behind a newer one while nothing was away. */
        OUT_OF_ORDER,
        /** In the database, and not so in a copy or not at the end of its topic. */
        NEVER_READ,
        /** In a copy, and not in the database. */
        GHOST,
        /** Not shown to who asked with its token. */
        STALE,
        /** Not answered while nothing was away. */
        UNANSWERED,
        /** Put aside as unreadable. */
        DEAD_LETTER;

        /** Those that more time may heal. */
        boolean mayPass() {
            return this == NEVER_READ || this == GHOST;
        }
    }

    @Override
    public String toString() {
        return kind + ": " + what;
    }
}
