package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final double[] ALWAYS_TEN = {100, 100, 100};
    private static final OptionalInt NONE_ACTIVE = OptionalInt.empty();

    @Test
    void withoutAnySpreadItIsPlainArithmetic() {
        // 4 | 8 | 12 → 20 | 21: the third goes on in the second sprint, and the fourth just fits into it.
        var sprints = sprints(points(40, 40, 40, 80, 10), ALWAYS_TEN, NONE_ACTIVE);

        assertThat(sprints).containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void anItemMayTakeSeveralSprints() {
        assertThat(sprints(points(10, 350, 10), ALWAYS_TEN, NONE_ACTIVE)).containsExactly(1, 4, 4);
    }

    @Test
    void theActiveSprintTakesItsOwnScopeAndNothingElse() {
        assertThat(sprints(points(20, 20, 10, 90, 10), ALWAYS_TEN, OptionalInt.of(2)))
                .containsExactly(1, 1, 2, 2, 3);
    }

    @Test
    void whatTheActiveSprintHasNoRoomForGoesFirstInTheNext() {
        assertThat(sprints(points(70, 70, 20, 60), ALWAYS_TEN, OptionalInt.of(2)))
                .containsExactly(1, 2, 2, 3);
    }

    @Test
    void anActiveSprintWithNothingLeftToDoTakesNothing() {
        assertThat(sprints(points(50), ALWAYS_TEN, OptionalInt.of(0))).containsExactly(2);
    }

    @Test
    void beyondTheHorizonThereIsNoForecast() {
        var sizes = IntStream.range(0, Simulation.HORIZON + 1).map(any -> 100).toArray();

        var sprints = sprints(points(sizes), ALWAYS_TEN, NONE_ACTIVE);

        assertThat(sprints.subList(0, Simulation.HORIZON)).endsWith(Simulation.HORIZON);
        assertThat(sprints).last().isEqualTo(0);
    }

    @Test
    void whatNobodyCouldReachTakesNoMemory() {
        var sizes = Collections.nCopies(30_000_000, Size.between(90, 100, 110));

        var completions = new Simulation(sizes, Pace.of(50, 100), OptionalInt.of(2)).run(3, 100);

        assertThat(completions.sprint(0, 85)).isPresent();
        assertThat(completions.sprint(50, 85)).isPresent();
        assertThat(completions.sprint(sizes.size() - 1, 1)).isEmpty();
    }

    @Test
    void aTeamOfTwoSpeedsIsHalfTheTimeFast() {
        var completions = new Simulation(points(100), Pace.of(100, 50), NONE_ACTIVE).run(5, 10_000);

        // Half of the runs in the first sprint, all of them in the second: 75 % lie in the middle.
        assertThat(completions.sprint(0, 74)).hasValue(1);
        assertThat(completions.sprint(0, 76)).hasValue(2);
    }

    @Test
    void aDateIsTheEndOfTheSprintThatIsNearestToItsShareOfTheRuns() {
        var completions = new Completions(1, 100);
        IntStream.range(0, 40).forEach(run -> completions.count(0, 2));
        IntStream.range(0, 30).forEach(run -> completions.count(0, 3));
        IntStream.range(0, 30).forEach(run -> completions.count(0, 7));

        assertThat(completions.sprint(0, 1)).as("nothing is done earlier").hasValue(2);
        assertThat(completions.sprint(0, 54)).as("40 is nearer than 70").hasValue(2);
        assertThat(completions.sprint(0, 55)).as("the later of two").hasValue(3);
        assertThat(completions.sprint(0, 69)).hasValue(3);
        assertThat(completions.sprint(0, 84)).as("70 is nearer than 100").hasValue(6);
        assertThat(completions.sprint(0, 85)).hasValue(7);
    }

    @Test
    void whatTooFewRunsReachHasNoDate() {
        var completions = new Completions(1, 100);
        IntStream.range(0, 60).forEach(run -> completions.count(0, 2));

        assertThat(completions.sprint(0, 50)).hasValue(2);
        assertThat(completions.sprint(0, 85)).isEmpty();
    }

    /** Run by run, as one would write it down without counting: the slow way to the same numbers. */
    @Test
    void countingGivesWhatLookingAtEveryRunWould() {
        var sizes = List.of(Size.between(10, 50, 130), Size.exactly(30), Size.between(20, 30, 80));
        double[] velocities = {40, 70, 20, 60};
        int runs = 1_000;
        int[][] finished = new int[sizes.size()][runs];
        var seeds = new SplittableRandom(11);
        for (int run = 0; run < runs; run++) {
            var pace = seeds.split();
            var growth = seeds.split();
            var urn = new ArrayList<>(Arrays.stream(velocities).boxed().toList());
            double capacity = draw(urn, pace);
            double work = 0;
            int sprint = 1;
            for (int item = 0; item < sizes.size(); item++) {
                work += sizes.get(item).at(growth.nextDouble());
                for (; work > capacity; sprint++) {
                    capacity += draw(urn, pace);
                }
                finished[item][run] = sprint;
            }
        }

        var completions = new Simulation(sizes, Pace.of(velocities), NONE_ACTIVE).run(11, runs);

        for (int item = 0; item < sizes.size(); item++) {
            assertThat(completions.sprint(item, 50)).hasValue(nearest(finished[item], 0.5));
            assertThat(completions.sprint(item, 85)).hasValue(nearest(finished[item], 0.85));
        }
    }

    /** If the platform changed its generator, a seed would no longer give the forecast that it gave before. */
    @Test
    void aSeedMeansTheSameOnEveryPlatform() {
        var sizes = IntStream.range(0, 40)
                .mapToObj(i -> Size.between(10, 30 + i, 130))
                .toList();

        var completions = new Simulation(sizes, Pace.of(210, 340, 170, 280), NONE_ACTIVE).run(42, 1_000);

        assertThat(IntStream.of(0, 9, 19, 29, 39)
                        .map(item -> completions.sprint(item, 50).getAsInt()))
                .containsExactly(1, 2, 5, 7, 10);
        assertThat(new SplittableRandom(42).nextLong()).isEqualTo(-4767286540954276203L);
    }

    private static int nearest(int[] finished, double share) {
        return IntStream.rangeClosed(
                        Arrays.stream(finished).min().orElseThrow(),
                        Arrays.stream(finished).max().orElseThrow())
                .boxed()
                .min(Comparator.<Integer>comparingDouble(sprint -> Math.abs(share(finished, sprint) - share))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static double share(int[] finished, int sprint) {
        return (double) Arrays.stream(finished).filter(each -> each <= sprint).count() / finished.length;
    }

    private static double draw(List<Double> urn, SplittableRandom luck) {
        double velocity = urn.get(luck.nextInt(urn.size()));
        urn.add(velocity);
        return velocity;
    }

    private static List<Size> points(int... tenths) {
        return Arrays.stream(tenths).mapToObj(Size::exactly).toList();
    }

    private static List<Integer> sprints(List<Size> sizes, double[] velocities, OptionalInt scope) {
        var completions = new Simulation(sizes, Pace.of(velocities), scope).run(1, 100);
        return IntStream.range(0, sizes.size())
                .mapToObj(item -> {
                    assertThat(completions.sprint(item, 85)).isEqualTo(completions.sprint(item, 50));
                    return completions.sprint(item, 50);
                })
                .map(sprint -> sprint.orElse(0))
                .toList();
    }
}
