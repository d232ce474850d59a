package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Sprints from Monday to Friday of the next week; the last one closed ended on 10 April 2026. */
class SprintCalendarTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-04-13");
    private static final List<PastSprint> CLOSED = List.of(past("2026-03-30"), past("2026-03-16"), past("2026-03-02"));

    @Test
    void theWeekendBetweenTwoSprintsIsCounted() {
        var calendar = calendar(MONDAY);

        assertThat(ends(calendar, 4)).containsExactly("2026-04-24", "2026-05-08", "2026-05-22", "2026-06-05");
        assertThat(calendar.startsOn()).isEqualTo(MONDAY);
    }

    @Test
    void everyDateIsTheEndOfASprint() {
        var calendar = calendar(MONDAY);

        assertThat(calendar.sprints())
                .hasSize(Simulation.HORIZON)
                .allMatch(sprint -> sprint.endsOn().getDayOfWeek() == DayOfWeek.FRIDAY && sprint.left() == 1);
    }

    @Test
    void plannedSprintsComeFirstOnTheirOwnDatesAndTheCadenceGoesOnFromThem() {
        var holidays = planned("2026-05-11", "2026-06-05", 300);
        var calendar = calendar(MONDAY, planned("2026-04-20", "2026-05-01", 200), holidays);

        assertThat(ends(calendar, 4)).containsExactly("2026-05-01", "2026-06-05", "2026-06-19", "2026-07-03");
        assertThat(calendar.sprints()).extracting(SprintToCome::capacity).startsWith(200L, 300L, 0L, 0L);
        assertThat(calendar.planned()).hasSize(2);
    }

    @Test
    void aPlannedSprintWhoseDaysAreOverIsLeftOut() {
        var calendar = calendar(LocalDate.parse("2026-04-27"), planned("2026-04-13", "2026-04-24", 200));

        assertThat(calendar.planned()).isEmpty();
        assertThat(ends(calendar, 2)).containsExactly("2026-05-08", "2026-05-22");
    }

    @Test
    void ofASprintThatNobodyHasStartedYetTheDaysThatAreOverAreLost() {
        var calendar = calendar(LocalDate.parse("2026-04-16"));

        assertThat(ends(calendar, 1)).containsExactly("2026-04-24");
        assertThat(calendar.sprints().get(0).left()).isEqualTo(9.0 / 12);
        assertThat(calendar.sprints().get(1).left()).isEqualTo(1);
    }

    @Test
    void afterALongPauseTheCadenceIsKept() {
        var calendar = calendar(LocalDate.parse("2027-01-16"));

        assertThat(ends(calendar, 1)).containsExactly("2027-01-29");
        assertThat(calendar.startsOn()).isEqualTo(LocalDate.parse("2027-01-18"));
    }

    @Test
    void oneThatWasClosedEarlyIsFollowedByTheNextOnItsDay() {
        assertThat(calendar(LocalDate.parse("2026-04-08")).startsOn()).isEqualTo(MONDAY);
    }

    @Test
    void theActiveSprintIsTheFirst() {
        var calendar = calendar(LocalDate.parse("2026-04-20"), active(MONDAY, "2026-04-24"));

        assertThat(ends(calendar, 3)).containsExactly("2026-04-24", "2026-05-08", "2026-05-22");
        assertThat(calendar.startsOn()).isEqualTo(MONDAY);
        assertThat(calendar.sprints().get(0).left()).isEqualTo(5.0 / 12);
        assertThat(calendar.sprints().get(0).done()).isEqualTo(30);
    }

    @Test
    void anActiveSprintThatShouldBeOverGoesOnTodayAndTheNextLosesWhatThatTakes() {
        var calendar = calendar(
                LocalDate.parse("2026-04-28"), active(MONDAY, "2026-04-24"), planned("2026-04-27", "2026-05-08", 200));

        assertThat(ends(calendar, 3)).containsExactly("2026-04-28", "2026-05-08", "2026-05-22");
        assertThat(calendar.sprints()).extracting(SprintToCome::left).startsWith(1.0 / 12, 10.0 / 12, 1.0);
    }

    @Test
    void anActiveSprintThatWasStartedAheadOfItsDaysHasAllOfThem() {
        var calendar = calendar(LocalDate.parse("2026-04-10"), active(MONDAY, "2026-04-24"));

        assertThat(calendar.sprints().get(0).left()).isEqualTo(1);
    }

    @Test
    void neverMoreSprintsThanAreLookedAhead() {
        var planned = new ArrayList<PlannedSprint>();
        for (var start = MONDAY; planned.size() < Simulation.HORIZON + 9; start = start.plusDays(14)) {
            planned.add(new PlannedSprint("planned", start, start.plusDays(11), 100));
        }

        var calendar = SprintCalendar.of(CLOSED, Optional.empty(), planned, MONDAY);

        assertThat(calendar.sprints()).hasSize(Simulation.HORIZON);
        assertThat(calendar.planned()).hasSize(Simulation.HORIZON);
    }

    private static SprintCalendar calendar(LocalDate today, PlannedSprint... planned) {
        return SprintCalendar.of(CLOSED, Optional.empty(), List.of(planned), today);
    }

    private static SprintCalendar calendar(LocalDate today, ActiveSprint active, PlannedSprint... planned) {
        return SprintCalendar.of(CLOSED, Optional.of(active), List.of(planned), today);
    }

    private static List<String> ends(SprintCalendar calendar, int sprints) {
        return calendar.sprints().stream()
                .limit(sprints)
                .map(sprint -> sprint.endsOn().toString())
                .toList();
    }

    private static ActiveSprint active(LocalDate start, String end) {
        return new ActiveSprint("now", start, LocalDate.parse(end), 100, 30, Map.of());
    }

    private static PlannedSprint planned(String start, String end, int capacity) {
        return new PlannedSprint("planned", LocalDate.parse(start), LocalDate.parse(end), capacity);
    }

    private static PastSprint past(String start) {
        return new PastSprint(
                "past", LocalDate.parse(start), LocalDate.parse(start).plusDays(11), 100, 100);
    }
}
