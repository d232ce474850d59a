package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A sprint as the simulation plays it.
 *
 * @param from its first day that is left
 * @param capacity that it is planned with, in tenths; 0 where nobody has planned it
 * @param done points done in it already, in tenths
 * @param left how much of it is left, from 0 to 1, by its days
 */
record SprintToCome(LocalDate from, LocalDate endsOn, long capacity, long done, double left) {
    static SprintToCome of(LocalDate startsOn, LocalDate endsOn, long capacity, LocalDate free) {
        var from = later(startsOn, free);
        return new SprintToCome(from, endsOn, capacity, 0, (double) days(from, endsOn) / days(startsOn, endsOn));
    }

    /** One that should be over goes on until somebody closes it, today at the earliest. */
    static SprintToCome of(ActiveSprint sprint, LocalDate today) {
        var endsOn = later(sprint.endsOn(), today);
        var from = later(sprint.startsOn(), today);
        double left = (double) days(from, endsOn) / days(sprint.startsOn(), sprint.endsOn());
        return new SprintToCome(sprint.startsOn(), endsOn, sprint.capacity(), sprint.done(), Math.min(1, left));
    }

    boolean isPlanned() {
        return capacity > 0;
    }

    /** What can still be done in a sprint of that velocity: not more than is open of it, and not more than its days allow. */
    double room(double velocity) {
        return Math.max(0, Math.min(velocity - done, velocity * left));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
