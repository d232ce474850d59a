package dev.tandem.backlog.delivery;

import dev.tandem.model.points.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How much of what was done was debt, over the last closed sprints")
public record DeliveryBudget(
        @Schema(description = "The agreed share of debt") Share debtShare,

        @Schema(
                nullable = true,
                description = "Debt among all that was done, as the budget has it; null while nothing is")
        @Nullable
        Share rolling) {}
