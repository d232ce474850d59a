package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What the forecast needs to know of a sprint that is over.
 *
 * @param name as people know it
 * @param capacity that it was planned with, in tenths
 * @param done points done in it, features and debt together, in tenths; as frozen when it closed
 */
public record PastSprint(String name, LocalDate startsOn, LocalDate endsOn, long capacity, long done) {
    public PastSprint {
        if (endsOn.isBefore(startsOn) || capacity <= 0 || done < 0) {
            throw new IllegalArgumentException(
                    "A sprint must end after it starts, with room, and something or nothing done");
        }
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
