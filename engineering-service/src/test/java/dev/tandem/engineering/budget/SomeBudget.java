package dev.tandem.engineering.budget;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Budgets, and what they are calculated from, for tests of their rules. */
final class SomeBudget {
    static final UUID PRODUCT = new UUID(7, 0);
    static final Instant NOW = BudgetCase.START.plus(Duration.ofDays(365));
    static final Policy TIGHT = new Policy(new Share(1000), new Share(200), 4);
    static final Policy LOOSE = new Policy(new Share(3000), new Share(800), 12);
    /** Five points of features and three of debt are planned, two and one are done. */
    static final RunningSprint RUNNING =
            new RunningSprint(new UUID(9, 1), "Sprint 12", new Effort(50, 30), new Effort(20, 10));

    private SomeBudget() {}

    /** Nothing was agreed on, planned or done yet. */
    static Budget aBudget() {
        return Budget.of(PRODUCT);
    }

    /** Agreed by an admin in one. */
    static PolicyVersion policy(int version, Policy policy, Instant effectiveFrom) {
        var agreed = proposed(version, policy, effectiveFrom, new Actor("erin", "admin"));
        agreed.agree(new Actor("erin", "admin"), BudgetCase.START);
        return agreed;
    }

    static PolicyVersion proposed(int version, Policy policy, Instant effectiveFrom, Actor proposer) {
        return PolicyVersion.propose(
                PRODUCT, version, policy, effectiveFrom, proposer, "Two outages in March", BudgetCase.START);
    }

    /** What was agreed on and done, with no sprint active and none planned. */
    static BudgetInputs inputs(List<PolicyVersion> policies, List<SprintResult> closed) {
        return inputs(policies, closed, null, null);
    }

    static BudgetInputs inputs(
            List<PolicyVersion> policies, List<SprintResult> closed, RunningSprint running, Points planned) {
        return new BudgetInputs(policies, closed, running, planned, new Points(30), NOW);
    }

    /** Sprints of capacity 40, each given as the feature and the debt points done. */
    static List<SprintResult> closed(int[]... done) {
        return BudgetCase.ofCapacity40(done).closed();
    }
}
