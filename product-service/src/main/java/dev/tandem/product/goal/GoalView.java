package dev.tandem.product.goal;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
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
    /** @param measured by the id of shared metrics, what they were last */
    static GoalView of(Goal goal, Map<UUID, BigDecimal> measured) {
        var fields = goal.fields();
        var metric = Metric.read(fields.metric(), measured);
        return new GoalView(
                goal.id(),
                goal.productId(),
                fields.title(),
                fields.why(),
                metric,
                metric == null ? null : metric.progress(),
                fields.targetOn(),
                goal.createdAt(),
                goal.updatedAt(),
                goal.version());
    }

    /** A shared metric is measured while the version stays. */
    @Override
    public @Nullable Object alsoShown() {
        return metric == null || metric.metricId() == null ? null : metric.current();
    }
}
