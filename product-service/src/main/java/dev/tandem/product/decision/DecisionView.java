package dev.tandem.product.decision;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.agreement.Concern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A question that must be answered by a day, answered once")
public record DecisionView(
        UUID id,
        UUID productId,
        String goal,
        String decisionNeeded,
        Instant dueAt,
        List<DecisionOption> options,
        @Schema(nullable = true) @Nullable String recommendation,
        List<DecisionRisk> risks,

        @Schema(description = "Whose it is: product's, or TECHNICAL, which engineering decides")
        Concern kind,

        @Schema(description = "Keys of the features and debt items that it is about", examples = "[\"PAY-12\"]")
        List<String> items,

        @Schema(
                description = "Who of that side decides, by name; empty where anybody of it may",
                examples = "[\"ana\"]")
        List<String> deciders,

        @Schema(description = "Its items are not ready until it is decided")
        boolean blocks,

        DecisionStatus status,

        @Schema(description = "Its day has passed and it is open")
        boolean overdue,

        @Nullable Resolution decision,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static DecisionView of(Decision decision, Instant now) {
        var fields = decision.fields();
        return new DecisionView(
                decision.id(),
                decision.productId(),
                fields.goal(),
                fields.decisionNeeded(),
                fields.dueAt(),
                fields.options(),
                fields.recommendation(),
                fields.risks(),
                fields.kind(),
                decision.items().stream().map(DecisionItem::key).toList(),
                fields.deciders(),
                fields.blocks(),
                decision.status(),
                decision.isOverdue(now),
                decision.resolution(),
                decision.createdAt(),
                decision.updatedAt(),
                decision.version());
    }

    /** Its day passes while the version stays. */
    @Override
    public @Nullable Object alsoShown() {
        return overdue ? Boolean.TRUE : null;
    }
}
