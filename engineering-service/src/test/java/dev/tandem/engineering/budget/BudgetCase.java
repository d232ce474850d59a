package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** Closed sprints and policies: written down, or drawn at random from a seed. */
record BudgetCase(long seed, List<ScheduledPolicy> policies, List<SprintResult> closed) {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
    private static final int CASES = 2_000;

    static void forAll(Consumer<BudgetCase> property) {
        LongStream.range(0, CASES).forEach(seed -> {
            try {
                property.accept(random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    static BudgetCase random(long seed) {
        var random = new Random(seed);
        var policies = new ArrayList<ScheduledPolicy>();
        for (int i = random.nextInt(4); i > 0; i--) {
            policies.add(new ScheduledPolicy(START.plus(Duration.ofDays(random.nextInt(150))), randomPolicy(random)));
        }
        policies.sort(Comparator.comparing(ScheduledPolicy::effectiveFrom));
        var closed = new ArrayList<SprintResult>();
        int sprints = random.nextInt(12);
        for (int i = 0; i < sprints; i++) {
            Instant start = START.plus(Duration.ofDays(14L * i));
            Instant end = start.plus(Duration.ofDays(11));
            var done = new Effort(random.nextInt(500), random.nextInt(200));
            closed.add(sprint(start, end, BudgetCalculation.policyAt(policies, start), 1 + random.nextInt(600), done));
        }
        return new BudgetCase(seed, policies, closed);
    }

    /** Sprints of capacity 40 under the default policy, each given as the feature and the debt points done. */
    static BudgetCase ofCapacity40(int[]... done) {
        var closed = new ArrayList<SprintResult>();
        for (int[] effort : done) {
            Instant start = START.plus(Duration.ofDays(14L * closed.size()));
            closed.add(sprint(
                    start,
                    start.plus(Duration.ofDays(11)),
                    Policy.DEFAULT,
                    400,
                    new Effort(effort[0] * 10L, effort[1] * 10L)));
        }
        return new BudgetCase(0, List.of(), closed);
    }

    static SprintResult sprint(Instant start, Instant end, Policy policy, int capacityTenths, Effort done) {
        return new SprintResult(
                UUID.randomUUID(), "A sprint", start, end, policy, new Points(capacityTenths), done, done, null);
    }

    BudgetCase first(int sprints) {
        return new BudgetCase(seed, policies, closed.subList(0, sprints));
    }

    BudgetCase withPolicies(ScheduledPolicy... others) {
        return new BudgetCase(seed, List.of(others), closed);
    }

    List<BudgetCalculation.Step> steps() {
        return BudgetCalculation.steps(policies, closed);
    }

    BudgetResult result() {
        return result(START.plus(Duration.ofDays(365)));
    }

    BudgetResult result(Instant moment) {
        return BudgetCalculation.result(policies, closed, null, moment);
    }

    private static Policy randomPolicy(Random random) {
        return new Policy(
                new Share(random.nextInt(Share.WHOLE + 1)), new Share(random.nextInt(2000)), 1 + random.nextInt(8));
    }
}
