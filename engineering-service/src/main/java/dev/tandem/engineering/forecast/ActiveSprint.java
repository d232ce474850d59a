package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * What the forecast needs to know of the sprint that is under way.
 *
 * @param name as people know it
 * @param capacity that it was planned with, in tenths
 * @param done points done in it so far, in tenths
 * @param unfinished by item, the frozen points of its scope that are still to be done, in tenths
 */
public record ActiveSprint(
        String name, LocalDate startsOn, LocalDate endsOn, long capacity, long done, Map<UUID, Integer> unfinished) {
    public ActiveSprint {
        if (endsOn.isBefore(startsOn) || capacity <= 0 || done < 0) {
            throw new IllegalArgumentException(
                    "A sprint must end after it starts, with room, and something or nothing done");
        }
        unfinished = Map.copyOf(unfinished);
    }
}
