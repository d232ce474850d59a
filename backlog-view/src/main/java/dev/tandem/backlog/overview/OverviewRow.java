package dev.tandem.backlog.overview;

import dev.tandem.model.points.Balance;
import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one product stands")
public record OverviewRow(
        UUID productId,

        @Schema(description = "The product's key", examples = "PAY")
        String product,

        @Schema(nullable = true, description = "The product's name") @Nullable
        String name,

        boolean archived,

        Balance carry,

        @Schema(description = "How many releases are AT_RISK or LATE")
        int endangered,

        @Schema(description = "How many open questions hold their item up")
        int blockingQuestions,

        @Schema(
                nullable = true,
                description = "For how many sprints work is ready; null while nobody knows what one has room for",
                examples = "1.05")
        @Nullable
        BigDecimal readySprints,

        @Schema(description = "Its overview on this service", examples = "/api/v1/products/PAY/overview")
        String href,

        String service) {}
