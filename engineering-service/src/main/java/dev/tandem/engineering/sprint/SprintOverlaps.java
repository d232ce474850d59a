package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Of a team's sprints one follows the other; which of those that are given have days in common with others. */
final class SprintOverlaps {
    private final List<String> pointers = new ArrayList<>();
    private final List<String> overlaps = new ArrayList<>();

    private SprintOverlaps() {}

    private record Span(String name, LocalDate startsOn, LocalDate endsOn) {
        static Span of(FormerSprint sprint) {
            return new Span(sprint.name(), sprint.startsOn(), sprint.endsOn());
        }

        static Span of(Sprint sprint) {
            return new Span(
                    sprint.name(), sprint.fields().startsOn(), sprint.fields().endsOn());
        }

        boolean overlaps(Span other) {
            return !startsOn.isAfter(other.endsOn) && !other.startsOn.isAfter(endsOn);
        }

        @Override
        public String toString() {
            return "%s (%s to %s)".formatted(name, startsOn, endsOn);
        }
    }

    static void refuseAny(List<FormerSprint> former, List<Sprint> known) {
        var found = new SprintOverlaps();
        var others = new ArrayList<>(known.stream().map(Span::of).toList());
        for (int i = 0; i < former.size(); i++) {
            var span = Span.of(former.get(i));
            for (Span other : others) {
                found.look(i, span, other);
            }
            others.add(span);
        }
        found.refuse();
    }

    private void look(int index, Span given, Span other) {
        if (given.overlaps(other)) {
            pointers.add("/sprints/" + index);
            overlaps.add("%s and %s".formatted(given, other));
        }
    }

    private void refuse() {
        if (!overlaps.isEmpty()) {
            throw EngineeringProblem.SPRINTS_OVERLAP
                    .because("Sprints have days in common: %s", String.join("; ", overlaps))
                    .with("pointers", List.copyOf(pointers))
                    .with("overlaps", List.copyOf(overlaps));
        }
    }
}
