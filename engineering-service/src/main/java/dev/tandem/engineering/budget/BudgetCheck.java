package dev.tandem.engineering.budget;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How a budget stands, and why where it is off")
public record BudgetCheck(
        @Schema(examples = "PAY") String product,

        @Schema(description = "Whether the product is archived: then nothing in it changes, the budget neither")
        boolean archived,

        BudgetStatus status,
        Share debtShare,
        Share tolerance,
        @Schema(nullable = true) @Nullable Share rolling,
        Balance carry,
        Share nextTarget,

        @Schema(description = "Empty while the budget is not off")
        List<BudgetCause> causes) {
    static BudgetCheck of(String product, boolean archived, BudgetInputs inputs) {
        var result = inputs.result();
        return new BudgetCheck(
                product,
                archived,
                result.status(),
                result.policy().debtShare(),
                result.policy().tolerance(),
                ExactShare.roundedOrNull(result.rolling()),
                result.carry(),
                result.nextTarget().rounded(),
                BudgetCause.of(inputs));
    }

    /** A probe sees the status code only, so it says what it wants to hear of. */
    BudgetCheck failingOn(List<BudgetStatus> statuses) {
        if (!archived && statuses.contains(status)) {
            throw refusal();
        }
        return this;
    }

    private Refusal refusal() {
        return EngineeringProblem.BUDGET_OFF_TARGET
                .because(
                        "The debt budget of %s is %s: %s of the work was debt, %s was agreed, %s points are owed",
                        product,
                        status,
                        rolling == null ? "nothing" : rolling.number(),
                        debtShare.number(),
                        carry.points())
                .with("product", product)
                .with("budgetStatus", status)
                .with("debtShare", debtShare)
                .with("rolling", rolling)
                .with("carry", carry)
                .with("nextTarget", nextTarget)
                .with("causes", causes);
    }
}
