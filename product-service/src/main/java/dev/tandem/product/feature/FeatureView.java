package dev.tandem.product.feature;

import dev.tandem.backlog.lane.ExternalRef;
import dev.tandem.backlog.points.Points;
import dev.tandem.backlog.projection.WorkHalf;
import dev.tandem.kit.http.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A feature; estimate and progress are engineering's and only shown here")
public record FeatureView(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        UUID productId,
        @Schema(examples = "Pay by card") String title,
        @Schema(nullable = true) String problem,
        @Schema(nullable = true) String why,
        @Schema(nullable = true) String description,
        FeatureStatus status,
        List<String> tags,
        List<ExternalRef> externalRefs,
        @Schema(nullable = true) EstimateView estimate,
        @Schema(examples = "TODO") String progress,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    @Schema(description = "What engineering expects it to take")
    public record EstimateView(
            Points points,
            @Schema(nullable = true) Points low,
            @Schema(nullable = true) Points high,
            @Schema(nullable = true) String confidence) {
        static EstimateView of(WorkHalf work) {
            return work.points() == null
                    ? null
                    : new EstimateView(work.points(), work.low(), work.high(), work.confidence());
        }
    }

    static FeatureView of(Feature feature, WorkHalf work) {
        var fields = feature.fields();
        return new FeatureView(
                feature.id(),
                feature.key(),
                feature.productId(),
                fields.title(),
                fields.problem(),
                fields.why(),
                fields.description(),
                feature.status(),
                fields.tags(),
                fields.externalRefs(),
                EstimateView.of(work),
                work.progress(),
                feature.createdAt(),
                feature.updatedAt(),
                feature.version());
    }
}
