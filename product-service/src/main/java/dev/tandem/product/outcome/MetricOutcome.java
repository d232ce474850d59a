package dev.tandem.product.outcome;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A success metric of a shipped feature, and what became of it")
public record MetricOutcome(
        UUID featureId,
        @Schema(examples = "PAY-12") String featureKey,
        String featureTitle,
        Instant shippedAt,
        UUID metricId,
        MeasuredMetric metric,
        @Schema(nullable = true) @Nullable LocalDate dueOn,

        @Schema(description = "Its day has passed and nobody measured it")
        boolean overdue,

        @Schema(nullable = true, description = "The latest measurement; null where there is none") @Nullable
        BigDecimal value,

        @Schema(nullable = true) @Nullable LocalDate measuredOn,
        @Schema(nullable = true) @Nullable Verdict verdict,

        @Schema(nullable = true, description = "The shared metric whose measurements tell it") @Nullable
        UUID sharedMetricId,

        @Schema(
                nullable = true,
                description = "Where the shared metric stands; null where there is none, or no measurement")
        @Nullable
        BigDecimal current) {
    MetricOutcome standingAt(Map<UUID, BigDecimal> measured) {
        return new MetricOutcome(
                featureId,
                featureKey,
                featureTitle,
                shippedAt,
                metricId,
                metric,
                dueOn,
                overdue,
                value,
                measuredOn,
                verdict,
                sharedMetricId,
                sharedMetricId == null ? null : measured.get(sharedMetricId));
    }
}
