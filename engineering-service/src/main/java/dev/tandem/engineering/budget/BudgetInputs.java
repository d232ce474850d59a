package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a product's budget is calculated from.
 *
 * @param policies in the order in which they were written
 * @param closed in the order in which they were closed
 * @param running the active sprint; null where there is none
 * @param plannedCapacity of the first sprint, used until a sprint is closed; null where none is planned
 */
public record BudgetInputs(
        List<PolicyVersion> policies,
        List<SprintResult> closed,
        @Nullable RunningSprint running,
        @Nullable Points plannedCapacity,
        Points median,
        Instant asOf) {
    public BudgetResult result() {
        return BudgetCalculation.result(scheduled(), closed, plannedCapacity, asOf);
    }

    List<BudgetCalculation.Step> steps() {
        return BudgetCalculation.steps(scheduled(), closed);
    }

    /** The debt that is missing from what is done in the active sprint so far. */
    Balance live(BudgetResult result) {
        return running == null
                ? Balance.NONE
                : new Balance(running.done().shortOf(result.policy().share()));
    }

    /** What the merged order starts from: the debt that the closed sprints and the active one owe. */
    public Balance balance() {
        var result = result();
        return result.carry().plus(live(result));
    }

    /** Of the active sprint, else of the last that was closed. */
    Optional<Effort> planned() {
        return running != null ? Optional.of(running.planned()) : last().map(SprintResult::planned);
    }

    Optional<Effort> done() {
        return running != null ? Optional.of(running.done()) : last().map(SprintResult::done);
    }

    /** Empty while the default policy is in force. */
    Optional<PolicyVersion> policyInForce() {
        @Nullable PolicyVersion inForce = null;
        for (PolicyVersion policy : policies) {
            boolean inEffect = !policy.effectiveFrom().isAfter(asOf);
            if (inEffect && (inForce == null || !policy.effectiveFrom().isBefore(inForce.effectiveFrom()))) {
                inForce = policy;
            }
        }
        return Optional.ofNullable(inForce);
    }

    /** The policy that will be in force at that moment, as far as it is known now. */
    Policy policyAt(Instant moment) {
        return BudgetCalculation.policyAt(scheduled(), moment);
    }

    List<PolicyVersion> upcoming() {
        return policies.stream()
                .filter(policy -> policy.effectiveFrom().isAfter(asOf))
                .toList();
    }

    private Optional<SprintResult> last() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
    }

    private List<ScheduledPolicy> scheduled() {
        return policies.stream().map(PolicyVersion::scheduled).toList();
    }
}
