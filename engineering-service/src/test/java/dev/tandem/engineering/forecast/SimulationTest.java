package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final double[] ALWAYS_TEN = {100, 100, 100};

    @Test
    void withoutAnySpreadItIsPlainArithmetic() {
        // 4 | 8 | 12 → 20 | 21: the third goes on in the second sprint, and the fourth just fits into it.
        var sprints = sprints(points(40, 40, 40, 80, 10), ALWAYS_TEN, FirstSprint.FRESH);

        assertThat(sprints).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void anItemMayTakeSeveralSprints() {
        assertThat(sprints(points(10, 350, 10), ALWAYS_TEN, FirstSprint.FRESH)).containsExactly(1, 4, 4);
    }

    @Test
    void theActiveSprintTakesItsOwnScopeAndNothingElse() {
        var underWay = new FirstSprint(true, 2, 1, 30);

        assertThat(sprints(points(20, 20, 10, 90, 10), ALWAYS_TEN, underWay)).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void whatTheActiveSprintHasNoRoomForGoesFirstInTheNext() {
        var underWay = new FirstSprint(true, 2, 1, 70);

        assertThat(sprints(points(20, 20, 90, 10), ALWAYS_TEN, underWay)).containsExactly(1, 2, 2, 3);
    }

    @Test
    void aShorterActiveSprintHasLessRoom() {
        assertThat(sprints(points(50, 10), ALWAYS_TEN, new FirstSprint(true, 2, 0.5, 0)))
                .containsExactly(1, 2);
    }

    @Test
    void anActiveSprintThatDidMoreThanEverHasNoRoomLeft() {
        assertThat(sprints(points(50), ALWAYS_TEN, new FirstSprint(true, 1, 1, 300)))
                .containsExactly(2);
    }

    @Test
    void beyondTheHorizonThereIsNoForecast() {
        var sizes = IntStream.range(0, Simulation.HORIZON + 1).map(any -> 100).toArray();

        var sprints = sprints(points(sizes), ALWAYS_TEN, FirstSprint.FRESH);

        assertThat(sprints.subList(0, Simulation.HORIZON)).endsWith(Simulation.HORIZON);
        assertThat(sprints).last().isEqualTo(0);
    }

    @Test
    void aTeamOfTwoSpeedsIsHalfTheTimeFast() {
        var completions = new Simulation(points(100), new double[] {100, 50}, FirstSprint.FRESH).run(5, 10_000);

        assertThat(completions.sprint(0, 49)).hasValue(1);
        assertThat(completions.sprint(0, 51)).hasValue(2);
    }

    @Test
    void aPercentileIsReachedWhenThatManyRunsAreDone() {
        var completions = new Completions(1, 100);
        IntStream.range(0, 84).forEach(run -> completions.count(0, 2));
        assertThat(completions.sprint(0, 85)).isEmpty();

        completions.count(0, 7);
        assertThat(completions.sprint(0, 84)).hasValue(2);
        assertThat(completions.sprint(0, 85)).hasValue(7);
        assertThat(completions.sprint(0, 86)).isEmpty();
    }

    /** Run by run and sorted, as one would write it down without counting: the slow way to the same numbers. */
    @Test
    void countingGivesWhatSortingWould() {
        var sizes = List.of(Size.between(10, 50, 130), Size.exactly(30), Size.between(20, 30, 80));
        double[] velocities = {40, 70, 20, 60};
        int runs = 1_000;
        int[][] finished = new int[sizes.size()][runs];
        var seeds = new SplittableRandom(11);
        for (int run = 0; run < runs; run++) {
            var pace = seeds.split();
            var growth = seeds.split();
            double capacity = velocities[pace.nextInt(velocities.length)];
            double work = 0;
            int sprint = 1;
            for (int item = 0; item < sizes.size(); item++) {
                work += sizes.get(item).at(growth.nextDouble());
                for (; work > capacity; sprint++) {
                    capacity += velocities[pace.nextInt(velocities.length)];
                }
                finished[item][run] = sprint;
            }
        }

        var completions = new Simulation(sizes, velocities, FirstSprint.FRESH).run(11, runs);

        for (int item = 0; item < sizes.size(); item++) {
            Arrays.sort(finished[item]);
            assertThat(completions.sprint(item, 50)).hasValue(finished[item][499]);
            assertThat(completions.sprint(item, 85)).hasValue(finished[item][849]);
        }
    }

    /** If the platform changed its generator, a seed would no longer give the forecast that it gave before. */
    @Test
    void aSeedMeansTheSameOnEveryPlatform() {
        var sizes = IntStream.range(0, 40)
                .mapToObj(i -> Size.between(10, 30 + i, 130))
                .toList();

        var completions = new Simulation(sizes, new double[] {210, 340, 170, 280}, FirstSprint.FRESH).run(42, 1_000);

        assertThat(IntStream.of(0, 9, 19, 29, 39)
                        .map(item -> completions.sprint(item, 50).getAsInt()))
                .containsExactly(1, 3, 5, 8, 11);
        assertThat(new SplittableRandom(42).nextLong()).isEqualTo(-4767286540954276203L);
    }

    private static List<Size> points(int... tenths) {
        return Arrays.stream(tenths).mapToObj(Size::exactly).toList();
    }

    private static List<Integer> sprints(List<Size> sizes, double[] velocities, FirstSprint first) {
        var completions = new Simulation(sizes, velocities, first).run(1, 100);
        return IntStream.range(0, sizes.size())
                .mapToObj(item -> {
                    assertThat(completions.sprint(item, 85)).isEqualTo(completions.sprint(item, 50));
                    return completions.sprint(item, 50);
                })
                .map(sprint -> sprint.orElse(0))
                .toList();
    }
}
