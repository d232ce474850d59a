package dev.tandem.product.outcome;

import dev.tandem.product.feature.SuccessMetric;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A success metric as it was when it was measured")
public record MeasuredMetric(
        String name, @Schema(nullable = true) @Nullable String unit, BigDecimal baseline, BigDecimal target) {
    static MeasuredMetric of(SuccessMetric metric) {
        return new MeasuredMetric(metric.name(), metric.unit(), metric.baseline(), metric.target());
    }
}
