package dev.tandem.engineering.forecast;

/**
 * Where the simulation begins.
 *
 * @param isUnderWay an active sprint, whose scope only its protocol changes, so nothing else is done in it
 * @param items how many of the first items are its scope
 * @param length compared with that of the median sprint
 * @param done points done in it already, in tenths
 */
record FirstSprint(boolean isUnderWay, int items, double length, double done) {
    /** No sprint is active: the next one takes what comes first. */
    static final FirstSprint FRESH = new FirstSprint(false, 0, 1, 0);
}
