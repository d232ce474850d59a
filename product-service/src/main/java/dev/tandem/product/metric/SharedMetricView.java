package dev.tandem.product.metric;

import dev.tandem.kit.precondition.Versioned;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A figure that goals, success metrics and outcomes read")
public record SharedMetricView(
        UUID id,
        UUID productId,
        String name,
        @Schema(nullable = true) @Nullable String unit,
        @Schema(nullable = true) @Nullable Direction direction,

        @Schema(description = "On how many days it was measured")
        int measurements,

        @Schema(nullable = true, description = "That of the latest day; null where it was never measured") @Nullable
        MeasurementView latest,

        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    static SharedMetricView of(SharedMetric metric) {
        var fields = metric.fields();
        return new SharedMetricView(
                metric.id(),
                metric.productId(),
                fields.name(),
                fields.unit(),
                fields.direction(),
                metric.measurements(),
                metric.latest(),
                metric.createdAt(),
                metric.updatedAt(),
                metric.version());
    }
}
