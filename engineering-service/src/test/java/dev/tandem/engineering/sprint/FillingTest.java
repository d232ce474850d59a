package dev.tandem.engineering.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FillingTest {
    private static final Share FIFTH = new Share(2000);

    /** @param place in its lane, from 0 */
    private record Item(Lane lane, int place) {
        static final Comparator<Item> IN_LANE = Comparator.comparing(Item::place);

        @Override
        public String toString() {
            return lane.name().charAt(0) + Integer.toString(place + 1);
        }
    }

    @Test
    void debtIsTakenUpToWhatLiesNearestItsTargetAndFeaturesForTheRest() {
        var filling = fill(200, FIFTH, lane(Lane.FEATURE, 8, 5, 5, 3), lane(Lane.DEBT, 3, 2, 1));

        // 3 of 4 wanted; 2 more would be as far beyond, 1 more is it.
        assertThat(picks(filling)).containsExactly("F1 FITS", "F2 FITS", "F4 FITS", "D1 TARGET", "D3 TARGET");
        assertThat(filling.left()).isZero();
    }

    @Test
    void whatStillFitsThenIsSpare() {
        var filling = fill(200, FIFTH, lane(Lane.FEATURE, 13), lane(Lane.DEBT, 4, 5, 3));

        assertThat(picks(filling)).containsExactly("F1 FITS", "D1 TARGET", "D3 SPARE");
        assertThat(filling.left()).isZero();
    }

    @Test
    void whatIsOnFireComesFirstWhateverTheTarget() {
        var fire = new Candidate<>(new Item(Lane.DEBT, 0), 80, true);
        var debt = List.of(fire, new Candidate<>(new Item(Lane.DEBT, 1), 20, false));

        var filling = fill(200, FIFTH, lane(Lane.FEATURE, 10, 5), debt);

        assertThat(picks(filling)).containsExactly("F1 FITS", "D1 EXPEDITED", "D2 SPARE");
    }

    @Test
    void anEighthIsPlannedWhereAnEighthIsWantedAndNotTheLargestThatFits() {
        var filling = fill(400, new Share(1250), lane(Lane.FEATURE, 13, 8, 5, 8, 3), lane(Lane.DEBT, 13, 5, 3));

        assertThat(debtOf(filling)).isEqualTo(50);
    }

    @Test
    void aFifthIsPlannedWhereThereIsEnoughOfIt() {
        var filling = fill(390, FIFTH, lane(Lane.FEATURE, 13, 13, 8, 5), lane(Lane.DEBT, 5, 3, 3, 2));

        assertThat(debtOf(filling)).isEqualTo(80);
    }

    @Test
    void withEnoughReadyWorkDebtLiesWithinHalfItsLargestItemOfTheTarget() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            int capacity = 100 + random.nextInt(900);
            var target = new Share(random.nextInt(10_001));
            var features = lane(Lane.FEATURE, random.ints(200, 1, 14).toArray());
            var debt = lane(Lane.DEBT, random.ints(200, 1, 14).toArray());
            long largest = debt.stream().mapToLong(Candidate::points).max().orElseThrow();
            long wanted = (long) capacity * target.basisPoints() / Share.WHOLE;

            var filling = fill(capacity, target, features, debt);

            long towardsTarget = filling.debt().stream()
                    .filter(pick -> pick.reason() == Proposal.Reason.TARGET)
                    .mapToLong(pick -> pick.placed().points())
                    .sum();
            assertThat(Math.abs(towardsTarget - wanted))
                    .as("seed %d: debt", seed)
                    // What the capacity itself holds back at a share near 1.
                    .isLessThanOrEqualTo(Math.max(largest / 2, 9) + 1);
            assertThat(filling.left()).as("seed %d: left", seed).isBetween(0L, 9L);
            assertThat(picks(filling))
                    .as("seed %d: again", seed)
                    .isEqualTo(picks(fill(capacity, target, features, debt)));
        }
    }

    @Test
    void neitherCapacityNorOrderIsBrokenWhateverThereIs() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var features =
                    lane(Lane.FEATURE, random.ints(random.nextInt(30), 1, 20).toArray());
            var debt = lane(Lane.DEBT, random.ints(random.nextInt(30), 1, 20).toArray());
            int capacity = random.nextInt(2_000);
            var target = new Share(random.nextInt(11) * 1_000);
            long smallest = Stream.concat(features.stream(), debt.stream())
                    .mapToLong(Candidate::points)
                    .min()
                    .orElse(Long.MAX_VALUE);

            var all = fill(capacity, target, features, debt);
            var lazy = Filling.of(
                    capacity, target, features.iterator(), debt::iterator, Item.IN_LANE, left -> left >= smallest);

            long points = Stream.concat(all.features().stream(), all.debt().stream())
                    .mapToLong(pick -> pick.placed().points())
                    .sum();
            assertThat(points + all.left()).as("seed %d", seed).isEqualTo(capacity);
            assertThat(all.left()).isNotNegative();
            assertThat(all.features())
                    .extracting(pick -> pick.placed().item().place())
                    .isSorted();
            assertThat(all.debt())
                    .extracting(pick -> pick.placed().item().place())
                    .isSorted();
            assertThat(picks(lazy)).as("seed %d: not read further", seed).isEqualTo(picks(all));
        }
    }

    @Test
    void lanesAreReadNoFurtherThanUntilTheSprintIsFull() {
        var filling =
                Filling.of(500, FIFTH, endless(Lane.FEATURE), () -> endless(Lane.DEBT), Item.IN_LANE, left -> true);

        assertThat(picks(filling)).hasSize(10);
    }

    @Test
    void lanesAreReadNoFurtherThanSomethingMayFit() {
        var filling = Filling.of(
                520, FIFTH, endless(Lane.FEATURE), () -> endless(Lane.DEBT), Item.IN_LANE, left -> left >= 50);

        assertThat(picks(filling)).hasSize(10);
    }

    private static Filling<Item> fill(
            int tenths, Share target, List<Candidate<Item>> features, List<Candidate<Item>> debt) {
        return Filling.of(tenths, target, features.iterator(), debt::iterator, Item.IN_LANE, left -> true);
    }

    private static List<Candidate<Item>> lane(Lane lane, int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Candidate<>(new Item(lane, i), points[i] * 10, false))
                .toList();
    }

    private static Iterator<Candidate<Item>> endless(Lane lane) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> new Candidate<>(new Item(lane, i), 50, false))
                .iterator();
    }

    private static List<String> picks(Filling<Item> filling) {
        return Stream.concat(filling.features().stream(), filling.debt().stream())
                .map(pick -> pick.placed().item() + " " + pick.reason())
                .toList();
    }

    private static long debtOf(Filling<Item> filling) {
        return filling.debt().stream().mapToLong(pick -> pick.placed().points()).sum();
    }
}
