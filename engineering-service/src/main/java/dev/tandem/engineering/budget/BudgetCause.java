package dev.tandem.engineering.budget;

import dev.tandem.model.points.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why a budget is off")
public record BudgetCause(
        @Schema(
                description =
                        "SHARE: the share of debt over the window is off by more than the tolerance; CARRY: what is owed or overspent stood at its limit after the last two sprints")
        Kind kind,

        @Schema(description = "The sprints that made it so, in the order in which they were closed")
        List<OfSprint> sprints) {
    @Schema(name = "BudgetCauseKind", description = "What of a budget is off")
    public enum Kind {
        SHARE,
        CARRY
    }

    @Schema(description = "A closed sprint, and what it did")
    public record OfSprint(
            UUID sprint,
            @Schema(examples = "Sprint 12") String name,

            @Schema(nullable = true, description = "Debt among what it committed to") @Nullable
            Share planned,

            @Schema(nullable = true, description = "Debt among what it did") @Nullable
            Share actual,

            @Schema(nullable = true, description = "Why it was started outside the bounds, where it was") @Nullable
            String tradeoff) {
        static OfSprint of(SprintResult sprint) {
            return new OfSprint(
                    sprint.sprint(),
                    sprint.name(),
                    ExactShare.roundedOrNull(sprint.planned().share()),
                    ExactShare.roundedOrNull(sprint.done().share()),
                    sprint.tradeoff());
        }
    }

    /** @return none where the budget is not off */
    static List<BudgetCause> of(BudgetInputs inputs) {
        var result = inputs.result();
        var causes = new ArrayList<BudgetCause>();
        if (result.status().isOff()) {
            shareOf(result, inputs.closed()).ifPresent(causes::add);
            carryOf(inputs.steps()).ifPresent(causes::add);
        }
        return causes;
    }

    private static Optional<BudgetCause> shareOf(BudgetResult result, List<SprintResult> closed) {
        var policy = result.policy();
        long missing = result.window().shortOf(policy.share());
        long tolerated = policy.tolerance().basisPoints() * result.window().total();
        if (Math.abs(missing) <= tolerated) {
            return Optional.empty();
        }
        var sprints = closed.subList(Math.max(0, closed.size() - policy.windowSprints()), closed.size()).stream()
                .filter(sprint -> Long.signum(sprint.done().shortOf(policy.share())) == Long.signum(missing))
                .map(OfSprint::of)
                .toList();
        return Optional.of(new BudgetCause(Kind.SHARE, sprints));
    }

    private static Optional<BudgetCause> carryOf(List<BudgetCalculation.Step> steps) {
        var last = steps.subList(Math.max(0, steps.size() - 2), steps.size());
        if (last.size() < 2 || !last.stream().allMatch(BudgetCalculation.Step::atLimit)) {
            return Optional.empty();
        }
        return Optional.of(new BudgetCause(
                Kind.CARRY,
                last.stream().map(step -> OfSprint.of(step.sprint())).toList()));
    }
}
