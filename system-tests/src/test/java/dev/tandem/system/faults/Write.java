package dev.tandem.system.faults;

/**
 * A client's write of an element that nobody else writes.
 *
 * @param list that it was appended to; {@link #CREATED} where it was created as an item of its own
 * @param began in nanoseconds, on one clock with {@code ended}
 */
record Write(String list, String element, Outcome outcome, long began, long ended) {
    static final String CREATED = "created";

    boolean isAppended() {
        return !list.equals(CREATED);
    }
}
