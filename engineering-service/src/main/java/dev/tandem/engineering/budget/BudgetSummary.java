package dev.tandem.engineering.budget;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one product's debt budget stands")
public record BudgetSummary(
        UUID productId,
        @Schema(examples = "PAY") String product,
        @Nullable String name,
        boolean archived,
        BudgetStatus status,
        Share debtShare,
        @Schema(nullable = true) @Nullable Share rolling,
        Balance carry,
        Share nextTarget) {
    static BudgetSummary of(BacklogHead product, BudgetInputs inputs) {
        var result = inputs.result();
        return new BudgetSummary(
                product.productId(),
                product.product().key(),
                product.product().name(),
                !product.isOpen(),
                result.status(),
                result.policy().debtShare(),
                ExactShare.roundedOrNull(result.rolling()),
                result.carry(),
                result.nextTarget().rounded());
    }
}
