package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The sprints to come: the active one, the planned ones on their own dates, and then on and on in the cadence. What of a
 * sprint lies before today, or before the end of the one ahead of it, is lost; one that lies there as a whole is left out.
 *
 * @param sprints as many as are looked ahead
 * @param planned those of the planned ones that are among them
 */
record SprintCalendar(Cadence cadence, List<SprintToCome> sprints, List<PlannedSprint> planned) {
    /** @param closed at least one */
    static SprintCalendar of(
            List<PastSprint> closed, Optional<ActiveSprint> active, List<PlannedSprint> planned, LocalDate today) {
        var coming = new Coming(Cadence.of(closed, active, planned), today);
        coming.start = closed.stream()
                .map(PastSprint::startsOn)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        active.ifPresent(coming::add);
        planned.forEach(coming::add);
        return coming.calendar();
    }

    LocalDate endOf(int sprint) {
        return sprints.get(sprint - 1).endsOn();
    }

    LocalDate startsOn() {
        return sprints.get(0).from();
    }

    private static final class Coming {
        private final Cadence cadence;
        private final List<SprintToCome> sprints = new ArrayList<>();
        private final List<PlannedSprint> planned = new ArrayList<>();
        /** The first day that no sprint has. */
        private LocalDate free;
        /** Of the sprint from which the cadence goes on. */
        private LocalDate start;

        Coming(Cadence cadence, LocalDate today) {
            this.cadence = cadence;
            free = today;
            start = today;
        }

        void add(ActiveSprint sprint) {
            start = sprint.startsOn();
            take(SprintToCome.of(sprint, free));
        }

        void add(PlannedSprint sprint) {
            if (!sprint.endsOn().isBefore(free) && sprints.size() < Simulation.HORIZON) {
                planned.add(sprint);
                start = sprint.startsOn();
                take(SprintToCome.of(sprint.startsOn(), sprint.endsOn(), sprint.capacity(), free));
            }
        }

        SprintCalendar calendar() {
            while (sprints.size() < Simulation.HORIZON) {
                start = next();
                take(SprintToCome.of(start, lastDay(start), 0, free));
            }
            return new SprintCalendar(cadence, List.copyOf(sprints), List.copyOf(planned));
        }

        /** Where the next sprint begins of which a day is free. */
        private LocalDate next() {
            var next = start.plusDays(cadence.days());
            long over = ChronoUnit.DAYS.between(lastDay(next), free);
            return over <= 0 ? next : next.plusDays((over + cadence.days() - 1) / cadence.days() * cadence.days());
        }

        private LocalDate lastDay(LocalDate first) {
            return first.plusDays(cadence.length() - 1L);
        }

        private void take(SprintToCome sprint) {
            sprints.add(sprint);
            free = sprint.endsOn().plusDays(1);
        }
    }
}
