package dev.tandem.backlog.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MergePropertiesTest {
    private static final int CASES = 2_000;

    @Test
    void everyItemIsPlacedOnceAndEachLaneKeepsItsOrder() {
        forAllCases(it -> {
            var order = it.order();
            assertThat(order).hasSize(it.features().size() + it.debt().size()).doesNotHaveDuplicates();
            assertThat(order.stream().filter(item -> item.startsWith("F")))
                    .containsExactlyElementsOf(names(it.features()));
            assertThat(order.stream().filter(item -> item.startsWith("D"))).containsExactlyElementsOf(names(it.debt()));
        });
    }

    @Test
    void theErrorStaysWithinItsBoundWhileBothLanesLast() {
        forAllCases(it -> {
            // Doubled, so that the half in the bound stays a whole number.
            long share = it.share().basisPoints();
            long bound = Math.max(
                    2 * Math.abs(it.balance().units()),
                    share * largest(it.features()) + (Share.WHOLE - share) * largest(it.debt()));
            for (var placement : it.placements()) {
                if (placement.feature() == null || placement.debt() == null) {
                    break;
                }
                long after = placement.lane() == Lane.DEBT
                        ? placement.debt().error()
                        : placement.feature().error();
                assertThat(2 * Math.abs(after)).isLessThanOrEqualTo(bound);
            }
        });
    }

    @Test
    void theOrderIsTheOneThatTheDefinitionGives() {
        forAllCases(it -> {
            var withFire = it.withFirstDebtExpedited(new Random(it.seed()).nextInt(3));
            assertThat(withFire.order()).isEqualTo(MergeByDefinition.order(withFire));
        });
    }

    @Test
    void aChangeInALaneLeavesTheMergedOrderBeforeItUntouched() {
        forAllCases(it -> {
            var random = new Random(it.seed());
            var changed = new ArrayList<>(it.features());
            int from = random.nextInt(changed.size() + 1);
            Collections.shuffle(changed.subList(from, changed.size()), random);
            changed.add(from, new Candidate<>("F-new", 1 + random.nextInt(200), false));
            var before = it.order();
            var after = new MergeCase(it.seed(), it.share(), it.balance(), changed, it.debt()).order();

            // Up to the moment when the merge first looks at the changed place.
            int untouched =
                    from == 0 ? 0 : before.indexOf(it.features().get(from - 1).item()) + 1;
            assertThat(after.subList(0, untouched)).isEqualTo(before.subList(0, untouched));
        });
    }

    @Test
    void finishingAPrefixOfTheOrderLeavesTheRestUnchanged() {
        forAllCases(it -> {
            var placements = it.placements();
            int done = new Random(it.seed()).nextInt(placements.size() + 1);
            var rest = placements.subList(done, placements.size());
            Running finished =
                    done == 0 ? Running.START : placements.get(done - 1).after();
            // L = w·(F+H) − H over what is done joins the balance; the lanes lose what is done.
            long live = it.share().basisPoints() * finished.total() - finished.debt() * Share.WHOLE;
            var again = new MergeCase(
                    it.seed(),
                    it.share(),
                    it.balance().plus(new Balance(live)),
                    laneOf(rest, Lane.FEATURE),
                    laneOf(rest, Lane.DEBT));

            assertThat(again.order()).isEqualTo(it.order().subList(done, placements.size()));
        });
    }

    @Test
    void itCanStopAnywhereAndGoOnFromItsState() {
        forAllCases(it -> {
            var whole = it.placements();
            int stop = new Random(it.seed()).nextInt(whole.size() + 1);
            var rest = whole.subList(stop, whole.size());
            Running state = stop == 0 ? Running.START : whole.get(stop - 1).after();

            var resumed = new Merge<>(
                    it.share(),
                    it.balance(),
                    state,
                    laneOf(rest, Lane.FEATURE).iterator(),
                    laneOf(rest, Lane.DEBT).iterator());

            assertThat(resumed).toIterable().containsExactlyElementsOf(rest);
        });
    }

    private static void forAllCases(Consumer<MergeCase> property) {
        LongStream.range(0, CASES).forEach(seed -> {
            try {
                property.accept(MergeCase.random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    private static List<String> names(List<Candidate<String>> lane) {
        return lane.stream().map(Candidate::item).toList();
    }

    private static long largest(List<Candidate<String>> lane) {
        return lane.stream().mapToLong(Candidate::points).max().orElse(0);
    }

    private static List<Candidate<String>> laneOf(List<Placement<String>> placements, Lane lane) {
        return placements.stream()
                .filter(placement -> placement.lane() == lane)
                .map(Placement::placed)
                .toList();
    }
}
