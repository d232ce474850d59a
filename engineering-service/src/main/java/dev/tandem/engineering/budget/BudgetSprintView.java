package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A closed sprint as the budget counts it, and how the budget stood after it")
public record BudgetSprintView(
        @Schema(description = "From 1, in the order in which they were closed")
        int number,

        UUID sprint,
        @Schema(examples = "Sprint 12") String name,
        Instant startedAt,
        Instant closedAt,

        @Schema(description = "The agreed share when it started")
        Share debtShare,

        Points capacity,

        @Schema(description = "Committed when it started") EffortView planned,

        @Schema(description = "Done when it was closed") EffortView done,

        @Schema(nullable = true, description = "Debt among what was done; null where nothing was") @Nullable
        Share actual,

        @Schema(description = "The running sum of debtShare·(F+H) − H done, within ± debtShare·C")
        Balance carry,

        @Schema(description = "Whether the carry stood at its limit; twice in a row is CRITICAL")
        boolean atLimit,

        @Schema(nullable = true) @Nullable Share rolling,
        Share nextTarget,
        BudgetStatus status) {
    static BudgetSprintView of(int number, BudgetCalculation.Step step) {
        var sprint = step.sprint();
        var after = step.after();
        return new BudgetSprintView(
                number,
                sprint.sprint(),
                sprint.name(),
                sprint.startedAt(),
                sprint.closedAt(),
                sprint.policy().debtShare(),
                sprint.capacity(),
                EffortView.of(sprint.planned()),
                EffortView.of(sprint.done()),
                ExactShare.roundedOrNull(sprint.done().share()),
                after.carry(),
                step.atLimit(),
                ExactShare.roundedOrNull(after.rolling()),
                after.nextTarget().rounded(),
                after.status());
    }
}
