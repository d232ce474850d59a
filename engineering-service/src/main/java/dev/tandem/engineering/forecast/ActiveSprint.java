package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/**
 * What the forecast needs to know of the sprint that is under way.
 *
 * @param name as people know it
 * @param done points done in it so far, in tenths
 * @param unfinished by item, the frozen points of its scope that are still to be done, in tenths
 */
public record ActiveSprint(
        String name, LocalDate startsOn, LocalDate endsOn, long done, Map<UUID, Integer> unfinished) {
    public ActiveSprint {
        if (endsOn.isBefore(startsOn) || done < 0) {
            throw new IllegalArgumentException("A sprint must end after it starts, with nothing or something done");
        }
        unfinished = Map.copyOf(unfinished);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
