package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Sprints of a fortnight, one after the other, far enough ahead that today does not matter. */
class RecordedSprints {
    private static final LocalDate FIRST = LocalDate.parse("2090-01-02");
    private static final long CAPACITY = 100;

    private final List<PastSprint> closed = new ArrayList<>();
    private final List<PlannedSprint> planned = new ArrayList<>();
    private ActiveSprint active;

    /** @param points done in each, the oldest first */
    static RecordedSprints closed(int... points) {
        var sprints = new RecordedSprints();
        for (int each : points) {
            var start = sprints.nextStart();
            sprints.closed.add(
                    0, new PastSprint("Sprint " + sprints.number(), start, start.plusDays(13), CAPACITY, each * 10L));
        }
        return sprints;
    }

    RecordedSprints active(int done, Map<UUID, Integer> unfinished) {
        active = new ActiveSprint(
                "Sprint " + number(), nextStart(), nextStart().plusDays(13), CAPACITY, done * 10L, unfinished);
        return this;
    }

    /** Of ten days, some days after the last one was to end. */
    RecordedSprints planned(int daysAfter, int capacity) {
        var start = nextStart().plusDays(daysAfter);
        planned.add(new PlannedSprint("Sprint " + number(), start, start.plusDays(9), capacity * 10L));
        return this;
    }

    /** Where the sprint begins that follows the closed ones. */
    LocalDate nextStart() {
        return FIRST.plusDays(closed.size() * 14L);
    }

    private int number() {
        return closed.size() + 1;
    }

    List<PastSprint> lastClosed(int most) {
        return closed.subList(0, Math.min(most, closed.size()));
    }

    List<PlannedSprint> planned() {
        return planned;
    }

    Optional<ActiveSprint> active() {
        return Optional.ofNullable(active);
    }
}
