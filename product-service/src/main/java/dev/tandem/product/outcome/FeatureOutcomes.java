package dev.tandem.product.outcome;

import dev.tandem.kit.page.Continued;
import dev.tandem.kit.page.Page;
import dev.tandem.product.feature.SuccessMetric;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a feature did to its success metrics: the measurements, the newest first")
public record FeatureOutcomes(
        List<OutcomeView> items,

        @Schema(
                nullable = true,
                description = "The weakest of the metrics' latest verdicts; null until every metric was measured")
        @Nullable
        Verdict verdict,

        @Schema(description = "Metrics that were not measured yet")
        List<UUID> unmeasured,

        @Schema(description = "Send it back as `cursor` for the next page; null on the last", nullable = true) @Nullable
        String next)
        implements Continued {
    /** @param latest the latest verdict of each metric that was measured */
    static FeatureOutcomes of(Page<OutcomeView> page, List<SuccessMetric> metrics, Map<UUID, Verdict> latest) {
        var unmeasured = metrics.stream()
                .map(SuccessMetric::id)
                .filter(metric -> !latest.containsKey(metric))
                .toList();
        var weakest = unmeasured.isEmpty()
                ? metrics.stream()
                        .map(metric -> latest.get(metric.id()))
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new FeatureOutcomes(page.items(), weakest, unmeasured, page.next());
    }
}
