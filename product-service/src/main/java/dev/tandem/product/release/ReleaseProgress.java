package dev.tandem.product.release;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the features are that are in it now; dropped ones do not count")
public record ReleaseProgress(
        int features,
        int shipped,

        @Schema(description = "Engineering's estimates together")
        BigDecimal points,

        @Schema(description = "Those of shipped features") BigDecimal shippedPoints,

        @Schema(description = "Features that engineering has not estimated")
        int unestimated) {
    static final ReleaseProgress NONE = of(List.of());

    public static ReleaseProgress of(List<ReleaseFeature> features) {
        var shipped = features.stream().filter(ReleaseFeature::shipped).toList();
        return new ReleaseProgress(features.size(), shipped.size(), sum(features), sum(shipped), (int)
                features.stream().filter(feature -> feature.points() == null).count());
    }

    private static BigDecimal sum(List<ReleaseFeature> features) {
        return Points.number(features.stream()
                .filter(feature -> feature.points() != null)
                .mapToLong(feature -> feature.points().tenths())
                .sum());
    }
}
