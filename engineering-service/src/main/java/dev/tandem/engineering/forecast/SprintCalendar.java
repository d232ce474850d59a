package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When the sprints to come end, if one follows the other without a gap.
 *
 * @param firstEndsOn the active sprint's end, or that of the next where none is active
 * @param days the median length of a sprint, both ends included
 */
record SprintCalendar(LocalDate startsOn, LocalDate firstEndsOn, int days) {
    /** @param closed at least one, the newest first */
    static SprintCalendar of(List<PastSprint> closed, Optional<ActiveSprint> active, LocalDate today) {
        int[] lengths = closed.stream().mapToInt(PastSprint::days).sorted().toArray();
        int median = lengths[(lengths.length - 1) / 2];
        if (active.isPresent()) {
            // One that should be over goes on until somebody closes it, today at the earliest.
            return new SprintCalendar(
                    active.get().startsOn(), later(active.get().endsOn(), today), median);
        }
        var start = later(closed.get(0).endsOn().plusDays(1), today);
        return new SprintCalendar(start, start.plusDays(median - 1L), median);
    }

    LocalDate endOf(int sprint) {
        return firstEndsOn.plusDays((long) (sprint - 1) * days);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
