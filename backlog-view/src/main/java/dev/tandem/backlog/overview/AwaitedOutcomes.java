package dev.tandem.backlog.overview;

/**
 * Those whose day has passed, or comes soon.
 *
 * @param overdue how many days have passed
 */
record AwaitedOutcomes(int overdue, Some<AwaitedOutcome> due) {}
