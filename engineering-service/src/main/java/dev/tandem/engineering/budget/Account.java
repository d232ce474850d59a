package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A product's budget with all that it is reckoned from.
 *
 * @param policies in the order in which they were written
 * @param closed in the order in which they were closed
 * @param running the active sprint; null where there is none
 * @param plannedCapacity of the sprint that comes first, for as long as none is closed; or null
 */
public record Account(
        List<PolicyVersion> policies,
        List<SprintResult> closed,
        RunningSprint running,
        Points plannedCapacity,
        Points median,
        Instant asOf) {
    public Standing standing() {
        return Ledger.standing(agreed(), closed, plannedCapacity, asOf);
    }

    List<Ledger.Entry> entries() {
        return Ledger.entries(agreed(), closed);
    }

    /** What the active sprint has left undone of its share of debt so far. */
    Balance live(Standing standing) {
        return running == null
                ? Balance.NONE
                : new Balance(running.done().shortOf(standing.terms().share()));
    }

    /** Where the merged order starts: what the closed sprints owe, and what the active one does. */
    public Balance balance() {
        var standing = standing();
        return standing.carry().plus(live(standing));
    }

    /** Of the active sprint, else of the last that was closed. */
    Optional<Effort> planned() {
        return running != null ? Optional.of(running.planned()) : last().map(SprintResult::planned);
    }

    Optional<Effort> done() {
        return running != null ? Optional.of(running.done()) : last().map(SprintResult::done);
    }

    /** The one in force; empty while none was written, or none holds yet. */
    Optional<PolicyVersion> policy() {
        PolicyVersion inForce = null;
        for (PolicyVersion policy : policies) {
            boolean holds = !policy.effectiveFrom().isAfter(asOf);
            if (holds && (inForce == null || !policy.effectiveFrom().isBefore(inForce.effectiveFrom()))) {
                inForce = policy;
            }
        }
        return Optional.ofNullable(inForce);
    }

    /** As agreed on by now. */
    Terms termsAt(Instant moment) {
        return Ledger.termsAt(agreed(), moment);
    }

    List<PolicyVersion> upcoming() {
        return policies.stream()
                .filter(policy -> policy.effectiveFrom().isAfter(asOf))
                .toList();
    }

    private Optional<SprintResult> last() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.get(closed.size() - 1));
    }

    private List<AgreedTerms> agreed() {
        return policies.stream().map(PolicyVersion::agreed).toList();
    }
}
