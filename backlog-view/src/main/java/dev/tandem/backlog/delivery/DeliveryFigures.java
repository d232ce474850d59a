package dev.tandem.backlog.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "What came of the work: each figure with how many it is of, and null where there is nothing to reckon")
public record DeliveryFigures(
        UUID productId,

        @Schema(description = "The product's key", examples = "PAY")
        String product,

        @Schema(description = "When it stood so") Instant at,

        @Schema(description = "From when on features that became done and bugs that were added are counted: 90 days")
        Instant since,

        @Schema(
                description = "How many closed sprints are looked at, at most: the window of the budget's policy",
                examples = "6")
        int windowSprints,

        DeliveryVelocity velocity,
        DeliveryCommitment commitment,
        DeliveryPromises promises,
        DeliveryBudget budget,
        DeliveryLeadTime leadTime,
        DeliveryBugs bugs) {}
