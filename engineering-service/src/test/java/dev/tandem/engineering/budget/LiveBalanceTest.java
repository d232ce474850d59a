package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.BudgetCase.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.merge.Running;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Finishing what stands first in the order, item by item, leaves the rest of the order as it is, whatever is owed. */
class LiveBalanceTest {
    @Test
    void finishingAnyPrefixOfTheActiveSprintLeavesTheRestOfTheOrderUnchanged() {
        forAll(it -> {
            var random = new Random(it.seed());
            var before = inputs(it, Effort.NONE);
            var order = merge(before, lane("F", random), lane("D", random));
            int finished = random.nextInt(order.size() + 1);
            var done = Effort.NONE;
            for (var placement : order.subList(0, finished)) {
                done = done.plus(Effort.of(placement.lane(), placement.placed().points()));
            }

            var rest = order.subList(finished, order.size());
            var after = merge(inputs(it, done), laneOf(rest, Lane.FEATURE), laneOf(rest, Lane.DEBT));

            assertThat(items(after)).isEqualTo(items(rest));
        });
    }

    private static BudgetInputs inputs(BudgetCase it, Effort done) {
        var policies = IntStream.range(0, it.policies().size())
                .mapToObj(i -> {
                    var scheduled = it.policies().get(i);
                    return SomeBudget.policy(i + 1, scheduled.policy(), scheduled.effectiveFrom());
                })
                .toList();
        var running = new RunningSprint(new UUID(0, 1), "A sprint", done, done);
        return new BudgetInputs(
                policies, it.closed(), running, null, new Points(30), BudgetCase.START.plus(Duration.ofDays(365)));
    }

    private static List<Placement<String>> merge(
            BudgetInputs inputs, List<Candidate<String>> features, List<Candidate<String>> debt) {
        var order = new ArrayList<Placement<String>>();
        new Merge<>(
                        inputs.result().policy().debtShare(),
                        inputs.balance(),
                        Running.START,
                        features.iterator(),
                        debt.iterator())
                .forEachRemaining(order::add);
        return order;
    }

    private static List<Candidate<String>> lane(String name, Random random) {
        return IntStream.range(0, random.nextInt(20))
                .mapToObj(i -> new Candidate<>(name + i, 1 + random.nextInt(200), false))
                .toList();
    }

    private static List<Candidate<String>> laneOf(List<Placement<String>> placements, Lane lane) {
        return placements.stream()
                .filter(placement -> placement.lane() == lane)
                .map(Placement::placed)
                .toList();
    }

    private static List<String> items(List<Placement<String>> placements) {
        return placements.stream().map(placement -> placement.placed().item()).toList();
    }
}
