package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-04-13");
    private static final int TRIES = 20_000;

    @Test
    void aPlannedSprintGoesAsThePastOnesDidForTheirCapacity() {
        var planned = new PlannedSprint("holidays", MONDAY, MONDAY.plusDays(11), 100);

        assertThat(rooms(past(12, 400, 320), planned, 2)).containsExactly(80.0, 320.0);
    }

    @Test
    void oneThatNobodyPlannedIsConvertedByItsDays() {
        var closed = List.of(sprint(6, 6, 150), sprint(20, 12, 300), sprint(34, 12, 300));
        var pace = Pace.of(closed, SprintCalendar.of(closed, Optional.empty(), List.of(), MONDAY));

        assertThat(pace.room(1, new SplittableRandom(1), new int[Simulation.HORIZON]))
                .isEqualTo(300);
        assertThat(pace.most()).isEqualTo(300.0 * Simulation.HORIZON);
    }

    @Test
    void theActiveSprintHasNoMoreRoomThanItsDaysAllow() {
        assertThat(roomOfActive(MONDAY, 100)).as("on its first day").isEqualTo(300);
        assertThat(roomOfActive(MONDAY.plusDays(9), 100))
                .as("with 3 of 12 days left")
                .isEqualTo(100);
        assertThat(roomOfActive(MONDAY.plusDays(9), 350))
                .as("with little left of its velocity")
                .isEqualTo(50);
        assertThat(roomOfActive(MONDAY.plusDays(9), 500))
                .as("with more done than ever")
                .isZero();
    }

    /** Of two past sprints, the second to come goes like the first with 2 in 3: that one is in the urn twice. */
    @Test
    void aSprintGoesMoreLikelyLikeTheOnesBefore() {
        var pace = Pace.of(100, 200);
        var luck = new SplittableRandom(7);
        int[] drawn = new int[Simulation.HORIZON];
        long alike = IntStream.range(0, TRIES)
                .filter(any -> pace.room(1, luck, drawn) == pace.room(2, luck, drawn))
                .count();

        assertThat((double) alike / TRIES).isCloseTo(2.0 / 3, within(0.02));
    }

    /** So the mean over many sprints is as unsure as a few past ones leave it, which drawing with replacement forgets. */
    @Test
    void theMeanOfManySprintsStaysUnsure() {
        var pace = Pace.of(100, 200);
        var luck = new SplittableRandom(7);
        int[] drawn = new int[Simulation.HORIZON];
        int extreme = 0;
        for (int run = 0; run < 2_000; run++) {
            double sum = 0;
            for (int sprint = 1; sprint <= Simulation.HORIZON; sprint++) {
                sum += pace.room(sprint, luck, drawn);
            }
            extreme += sum < 120.0 * Simulation.HORIZON || sum > 180.0 * Simulation.HORIZON ? 1 : 0;
        }

        // Pólya's urn with one ball of each kind: every share is equally likely in the long run.
        assertThat(extreme / 2_000.0).isCloseTo(0.4, within(0.04));
    }

    private static double roomOfActive(LocalDate today, long done) {
        var active = new ActiveSprint("now", MONDAY, MONDAY.plusDays(11), 400, done, Map.of());
        var closed = past(12, 400, 400);
        var calendar = SprintCalendar.of(closed, Optional.of(active), List.of(), today);
        return Pace.of(closed, calendar).room(1, new SplittableRandom(1), new int[Simulation.HORIZON]);
    }

    private static List<Double> rooms(List<PastSprint> closed, PlannedSprint planned, int sprints) {
        var pace = Pace.of(closed, SprintCalendar.of(closed, Optional.empty(), List.of(planned), MONDAY));
        int[] drawn = new int[Simulation.HORIZON];
        return IntStream.rangeClosed(1, sprints)
                .mapToObj(sprint -> pace.room(sprint, new SplittableRandom(1), drawn))
                .toList();
    }

    /** Three of a fortnight each, before that Monday. */
    private static List<PastSprint> past(int days, long capacity, long done) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(fortnights -> {
                    var start = MONDAY.minusDays(14L * fortnights);
                    return new PastSprint("past", start, start.plusDays(days - 1L), capacity, done);
                })
                .toList();
    }

    private static PastSprint sprint(int daysAgo, int days, long done) {
        var start = MONDAY.minusDays(daysAgo);
        return new PastSprint("past", start, start.plusDays(days - 1L), 400, done);
    }
}
