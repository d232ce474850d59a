package dev.tandem.product.goal;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.agreement.Concern;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A larger undertaking that serves a goal, and that features and debt belong to")
public record InitiativeView(
        UUID id,
        UUID productId,
        @Schema(nullable = true) @Nullable UUID goalId,
        Concern kind,
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
    static InitiativeView of(Initiative initiative, Map<UUID, BigDecimal> measured) {
        var fields = initiative.fields();
        var metric = Metric.read(fields.metric(), measured);
        return new InitiativeView(
                initiative.id(),
                initiative.productId(),
                fields.goalId(),
                fields.kind(),
                fields.title(),
                fields.why(),
                metric,
                metric == null ? null : metric.progress(),
                fields.targetOn(),
                initiative.createdAt(),
                initiative.updatedAt(),
                initiative.version());
    }

    /** A shared metric is measured while the version stays. */
    @Override
    public @Nullable Object alsoShown() {
        return metric == null || metric.metricId() == null ? null : metric.current();
    }
}
