package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calculates a product's budget from its closed sprints and its policies. Nothing else goes in, so the same sprints and
 * policies always give the same result. Whole numbers only: tenths of a point times basis points.
 */
public final class BudgetCalculation {
    /**
     * The budget after one closed sprint.
     *
     * @param atLimit whether the carry stood at its limit, which was not 0
     */
    record Step(SprintResult sprint, boolean atLimit, BudgetResult after) {}

    private final List<SprintResult> closed = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Iterator<ScheduledPolicy> comingPolicies;
    private @Nullable ScheduledPolicy next;
    private Policy policy = Policy.DEFAULT;
    private long carry;

    private BudgetCalculation(List<ScheduledPolicy> policies) {
        comingPolicies = policies.stream()
                .sorted(Comparator.comparing(ScheduledPolicy::effectiveFrom))
                .iterator();
        advance();
    }

    /**
     * @param policies of two that take effect at the same moment, the later in the list counts
     * @param closed in the order in which they were closed
     * @return one step for each sprint
     */
    static List<Step> steps(List<ScheduledPolicy> policies, List<SprintResult> closed) {
        return replay(policies, closed).steps;
    }

    /** @param planned capacity of the first sprint, used until a sprint is closed; null where none is planned */
    public static BudgetResult result(
            List<ScheduledPolicy> policies, List<SprintResult> closed, @Nullable Points planned, Instant now) {
        var calculation = replay(policies, closed);
        calculation.applyPoliciesUntil(now);
        return calculation.result(planned);
    }

    static Policy policyAt(List<ScheduledPolicy> policies, Instant moment) {
        var calculation = new BudgetCalculation(policies);
        calculation.applyPoliciesUntil(moment);
        return calculation.policy;
    }

    private static BudgetCalculation replay(List<ScheduledPolicy> policies, List<SprintResult> closed) {
        var calculation = new BudgetCalculation(policies);
        closed.forEach(calculation::close);
        return calculation;
    }

    private void close(SprintResult sprint) {
        applyPoliciesUntil(sprint.closedAt());
        closed.add(sprint);
        carry += sprint.done().shortOf(sprint.policy().share());
        // The sprint kept its own policy, but the carry must also lie within the limit of the policy in force.
        long limit = Math.min(limit(sprint.policy()), limit(policy));
        carry = clamp(limit);
        boolean atLimit = limit != 0 && Math.abs(carry) == limit;
        steps.add(new Step(sprint, atLimit, result(null, atLimit && wasAtLimit(steps.size() - 1))));
    }

    private void applyPoliciesUntil(Instant moment) {
        while (next != null && !next.effectiveFrom().isAfter(moment)) {
            policy = next.policy();
            carry = clamp(limit(policy));
            advance();
        }
    }

    private void advance() {
        next = comingPolicies.hasNext() ? comingPolicies.next() : null;
    }

    private BudgetResult result(@Nullable Points planned) {
        int last = steps.size() - 1;
        return result(planned, wasAtLimit(last) && wasAtLimit(last - 1));
    }

    private BudgetResult result(@Nullable Points planned, boolean atLimitTwice) {
        var done = window(policy).stream().map(SprintResult::done).reduce(Effort.NONE, Effort::plus);
        return new BudgetResult(
                policy,
                closed.isEmpty() ? planned : capacity(policy),
                new Balance(carry),
                done,
                BudgetStatus.of(policy, closed.size(), done, atLimitTwice));
    }

    private boolean wasAtLimit(int step) {
        return step >= 0 && steps.get(step).atLimit();
    }

    private long clamp(long limit) {
        return Math.max(-limit, Math.min(limit, carry));
    }

    private long limit(Policy policy) {
        return closed.isEmpty() ? 0 : (long) policy.share() * capacity(policy).tenths();
    }

    private Points capacity(Policy policy) {
        return window(policy).stream()
                .map(SprintResult::capacity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private List<SprintResult> window(Policy policy) {
        return closed.subList(Math.max(0, closed.size() - policy.windowSprints()), closed.size());
    }
}
