package dev.tandem.engineering.budget;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The budget is within what was agreed to tolerate, or there is too little data to tell")
public record BudgetCheck(
        @Schema(examples = "PAY") String product,
        BudgetStatus status,
        Share debtShare,
        @Schema(nullable = true) @Nullable Share rolling,
        Balance carry) {
    static BudgetCheck of(String product, BudgetResult result) {
        var rolling = ExactShare.roundedOrNull(result.rolling());
        var debtShare = result.policy().debtShare();
        if (result.status().isOff()) {
            throw EngineeringProblem.BUDGET_OFF_TARGET
                    .because(
                            "The debt budget of %s is %s: %s of the work was debt, %s was agreed, %s points are owed",
                            product,
                            result.status(),
                            Objects.requireNonNull(rolling).number(),
                            debtShare.number(),
                            result.carry().points())
                    .with("budgetStatus", result.status())
                    .with("debtShare", debtShare)
                    .with("rolling", rolling)
                    .with("carry", result.carry())
                    .with("nextTarget", result.nextTarget().rounded());
        }
        return new BudgetCheck(product, result.status(), debtShare, rolling, result.carry());
    }
}
