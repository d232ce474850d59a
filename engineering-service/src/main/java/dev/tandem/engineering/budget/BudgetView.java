package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A product's debt budget, with everything that it is reckoned from")
public record BudgetView(
        UUID productId,
        @Schema(examples = "PAY") String product,
        PolicyVersionView policy,

        @Schema(
                nullable = true,
                description =
                        "Debt among what the active sprint committed to, else the one closed last; null where there is neither")
        @Nullable
        Share planned,

        @Schema(nullable = true, description = "Debt among what is done in it; null while nothing is") @Nullable
        Share actual,

        @Schema(
                nullable = true,
                description = "Debt among all that was done in the last closed sprints of the policy's window")
        @Nullable
        Share rolling,

        @Schema(description = "K: debt points owed (above 0) or overspent by the closed sprints")
        Balance carry,

        @Schema(description = "L: the same for what is done in the active sprint; the merged order starts from K + L")
        Balance liveBalance,

        @Schema(
                nullable = true,
                description =
                        "C: the largest capacity among the last closed sprints of the window; before any, the planned sprint's")
        @Nullable
        Points capacity,

        @Schema(description = "(debtShare·C + K)/C, within half and twice the agreed share")
        Share nextTarget,

        BudgetStatus status,

        @Schema(description = "What an item without an estimate is placed with")
        Points median,

        @Schema(nullable = true, description = "The active sprint") @Nullable
        RunningSprintView running,

        @Schema(description = "Every closed sprint, in the order in which they were closed")
        List<BudgetSprintView> sprints,

        UnplannedView unplanned,
        Instant asOf) {
    @Schema(description = "The active sprint as the budget counts it")
    public record RunningSprintView(UUID sprint, String name, EffortView planned, EffortView done) {
        static @Nullable RunningSprintView of(@Nullable RunningSprint sprint) {
            return sprint == null
                    ? null
                    : new RunningSprintView(
                            sprint.id(), sprint.name(), EffortView.of(sprint.planned()), EffortView.of(sprint.done()));
        }
    }

    static BudgetView of(UUID productId, String product, BudgetInputs inputs, UnplannedView unplanned) {
        var result = inputs.result();
        var steps = inputs.steps();
        return new BudgetView(
                productId,
                product,
                inputs.policyInForce().map(PolicyVersionView::of).orElse(PolicyVersionView.DEFAULT),
                ExactShare.roundedOrNull(inputs.planned().map(Effort::share).orElse(null)),
                ExactShare.roundedOrNull(inputs.done().map(Effort::share).orElse(null)),
                ExactShare.roundedOrNull(result.rolling()),
                result.carry(),
                inputs.live(result),
                result.capacity(),
                result.nextTarget().rounded(),
                result.status(),
                inputs.median(),
                RunningSprintView.of(inputs.running()),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> BudgetSprintView.of(i + 1, steps.get(i)))
                        .toList(),
                unplanned,
                inputs.asOf());
    }
}
