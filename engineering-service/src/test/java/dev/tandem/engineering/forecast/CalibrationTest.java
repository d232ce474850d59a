package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.forecast.KnownTeam.Habits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * Whether the dates hold as often as they say: forecasts of teams whose truth is known, from the past that they have at
 * some moment, against what they really do afterwards. The table in docs/forecast.md is written by this.
 */
class CalibrationTest {
    private static final Logger LOG = Logger.getLogger(CalibrationTest.class);
    private static final int TEAMS = 150;
    private static final int RUNS = 500;
    private static final List<Integer> PASTS = List.of(4, 8, 12);
    private static final List<Integer> SPRINTS_OF_WORK = List.of(3, 8, 16);
    private static final List<Habits> HABITS = List.of(
            new Habits(0.15, 0.3, true),
            new Habits(0.15, 0.3, false),
            new Habits(0.3, 0.5, true),
            new Habits(0.3, 0.5, false),
            new Habits(0.5, 0.5, true),
            new Habits(0.5, 0.5, false));

    /** @param held50 whether what was forecast at 50 % was done by then */
    private record Outcome(Habits habits, int past, int work, boolean held50, boolean held85) {}

    @Test
    void datesHoldAsOftenAsTheySay() {
        var outcomes = outcomes();
        LOG.info(table(outcomes));

        assertCalibrated("all", outcomes, each -> true);
        PASTS.forEach(past -> assertCalibrated(past + " closed sprints", outcomes, each -> each.past() == past));
        SPRINTS_OF_WORK.forEach(
                work -> assertCalibrated(work + " sprints ahead", outcomes, each -> each.work() == work));
    }

    private static void assertCalibrated(String name, List<Outcome> outcomes, Predicate<Outcome> which) {
        var some = outcomes.stream().filter(which).toList();
        assertThat(held(some, Outcome::held50)).as("%s: dates at 50 %%", name).isBetween(40.0, 60.0);
        assertThat(held(some, Outcome::held85)).as("%s: dates at 85 %%", name).isBetween(80.0, 90.0);
    }

    private static List<Outcome> outcomes() {
        var outcomes = new ArrayList<Outcome>();
        long seed = 1;
        for (Habits habits : HABITS) {
            for (int past : PASTS) {
                for (int work : SPRINTS_OF_WORK) {
                    for (int team = 0; team < TEAMS; team++) {
                        outcomes.add(outcome(habits, past, work, seed++));
                    }
                }
            }
        }
        return outcomes;
    }

    private static Outcome outcome(Habits habits, int past, int work, long seed) {
        var team = new KnownTeam(habits, seed).after(past);
        var basis = team.basis(work * 400);
        int last = basis.order().size() - 1;
        var forecast = Forecast.of(basis, seed, RUNS);
        int done = team.sprintsUntilDone(basis.order().size());
        return new Outcome(habits, past, work, isHeld(forecast, last, 50, done), isHeld(forecast, last, 85, done));
    }

    private static boolean isHeld(Forecast forecast, int item, int percent, int done) {
        return forecast.completion(item, percent)
                .map(completion -> done <= completion.sprint())
                .orElse(true);
    }

    private static double held(List<Outcome> outcomes, Predicate<Outcome> which) {
        return 100.0 * outcomes.stream().filter(which).count() / outcomes.size();
    }

    private static String table(List<Outcome> outcomes) {
        var rows = Stream.of(
                        HABITS.stream()
                                .map(habits -> row(
                                        "spread %.2f, error %.2f, %s ranges"
                                                .formatted(
                                                        habits.spread(),
                                                        habits.error(),
                                                        habits.ranges() ? "with" : "without"),
                                        outcomes,
                                        each -> each.habits().equals(habits))),
                        PASTS.stream()
                                .map(past -> row(past + " closed sprints", outcomes, each -> each.past() == past)),
                        SPRINTS_OF_WORK.stream()
                                .map(work -> row(
                                        "about %d sprints ahead".formatted(work),
                                        outcomes,
                                        each -> each.work() == work)),
                        Stream.of(row("all", outcomes, each -> true)))
                .flatMap(each -> each)
                .toList();
        return "of %d forecasts hold%n| | 50 %% | 85 %% |%n|---|---|---|%n%s"
                .formatted(outcomes.size(), String.join("%n".formatted(), rows));
    }

    private static String row(String name, List<Outcome> outcomes, Predicate<Outcome> which) {
        var some = outcomes.stream().filter(which).toList();
        return "| %s | %.0f | %.0f |".formatted(name, held(some, Outcome::held50), held(some, Outcome::held85));
    }
}
