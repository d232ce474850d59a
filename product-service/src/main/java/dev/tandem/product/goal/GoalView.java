package dev.tandem.product.goal;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a product is to reach, and how one will see it")
public record GoalView(
        UUID id,
        UUID productId,
        String title,
        @Schema(nullable = true) @Nullable String why,
        @Nullable Metric metric,

        @Schema(
                nullable = true,
                description =
                        "How much of the metric's way from baseline to target is done; null where nothing was measured")
        @Nullable
        Share progress,

        @Schema(nullable = true) @Nullable LocalDate targetOn,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static GoalView of(Goal goal) {
        var fields = goal.fields();
        return new GoalView(
                goal.id(),
                goal.productId(),
                fields.title(),
                fields.why(),
                fields.metric(),
                fields.metric() == null ? null : fields.metric().progress(),
                fields.targetOn(),
                goal.createdAt(),
                goal.updatedAt(),
                goal.version());
    }
}
