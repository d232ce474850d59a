package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.Confidence;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One revision of an item's estimate")
public record EstimateView(
        @Schema(description = "The item's key", examples = "PAY-12")
        String item,

        @Schema(description = "From 1; revisions are kept", examples = "2")
        int revision,

        Points points,
        @Schema(nullable = true) @Nullable Points low,
        @Schema(nullable = true) @Nullable Points high,
        @Schema(nullable = true) @Nullable Confidence confidence,
        List<String> assumptions,
        String estimatedBy,
        Instant estimatedAt) {
    static EstimateView of(String item, Estimate estimate) {
        return new EstimateView(
                item,
                estimate.revision(),
                estimate.points(),
                estimate.low(),
                estimate.high(),
                estimate.confidence(),
                estimate.assumptions(),
                estimate.estimatedBy(),
                estimate.estimatedAt());
    }
}
