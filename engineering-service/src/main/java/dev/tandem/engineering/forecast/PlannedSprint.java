package dev.tandem.engineering.forecast;

import java.time.LocalDate;

/**
 * What the forecast needs to know of a sprint that is planned.
 *
 * @param name as people know it
 * @param capacity in tenths
 */
public record PlannedSprint(String name, LocalDate startsOn, LocalDate endsOn, long capacity) {
    public PlannedSprint {
        if (endsOn.isBefore(startsOn) || capacity <= 0) {
            throw new IllegalArgumentException("A sprint must end after it starts, with room");
        }
    }
}
