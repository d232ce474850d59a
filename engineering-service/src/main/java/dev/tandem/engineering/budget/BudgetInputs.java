package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a product's budget is calculated from.
 *
 * @param policies in the order in which they were written; only those that are agreed count
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
        return agreed().filter(policy -> !isUpcoming(policy))
                // Of two from the same moment, the one that was written later.
                .reduce((one, next) -> from(next).isBefore(from(one)) ? one : next);
    }

    /** The policy that will be in force at that moment, as far as it is known now. */
    public Policy policyAt(Instant moment) {
        return BudgetCalculation.policyAt(scheduled(), moment);
    }

    List<PolicyVersion> upcoming() {
        return agreed().filter(this::isUpcoming).toList();
    }

    /** What waits for the other side's answer; of such there is one at most. */
    Optional<PolicyVersion> proposed() {
        return policies.stream().filter(PolicyVersion::isProposed).findFirst();
    }

    /** How often policies were proposed and answered. */
    int policyWrites() {
        return policies.stream().mapToInt(PolicyVersion::writes).sum();
    }

    private Optional<SprintResult> last() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
    }

    private List<ScheduledPolicy> scheduled() {
        return agreed().map(PolicyVersion::scheduled).toList();
    }

    private Stream<PolicyVersion> agreed() {
        return policies.stream().filter(PolicyVersion::isAgreed);
    }

    private boolean isUpcoming(PolicyVersion policy) {
        return from(policy).isAfter(asOf);
    }

    private static Instant from(PolicyVersion agreed) {
        return agreed.scheduled().effectiveFrom();
    }
}
