package dev.tandem.product.goal;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.points.Share;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one will see whether it worked", nullable = true, additionalProperties = Schema.False.class)
public record Metric(
        @NotBlank @Size(max = 300) @Schema(examples = "Visitors who pay")
        String name,

        @Size(max = 50) @Schema(nullable = true, examples = "%") @Nullable
        String unit,

        @NotNull
        @Digits(integer = 15, fraction = 6)
        @Schema(description = "Where it stood at the start", examples = "48")
        BigDecimal baseline,

        @NotNull
        @Digits(integer = 15, fraction = 6)
        @Schema(description = "Where it is to go, above the baseline or below", examples = "60")
        BigDecimal target,

        @Digits(integer = 15, fraction = 6)
        @Schema(
                nullable = true,
                description = "Where it stands; typed only where no `metricId` tells it",
                examples = "51")
        @Nullable
        BigDecimal current,

        @Schema(nullable = true, description = "The shared metric whose latest measurement is `current`") @Nullable
        UUID metricId) {
    static final String ID_POINTER = "/metric/metricId";

    /** A target that is nearly met is not met. */
    private static final BigDecimal ALMOST = new BigDecimal("0.9999");

    public Metric {
        if (baseline != null && target != null && baseline.compareTo(target) == 0) {
            throw new IllegalArgumentException("must have a target other than its baseline");
        }
    }

    /** What is measured is not typed as well: the two would differ soon. */
    static void requireOneSource(@Nullable Metric metric) {
        if (metric != null && metric.metricId != null && metric.current != null) {
            throw Invalid.refusal(List.of(Invalid.at(
                    "/metric/current", "must be null beside a metricId: the measurements of that metric tell it")));
        }
    }

    static @Nullable UUID idOf(@Nullable Metric metric) {
        return metric == null ? null : metric.metricId;
    }

    /** @param measured by the id of shared metrics, what they were last */
    static @Nullable Metric read(@Nullable Metric metric, Map<UUID, BigDecimal> measured) {
        return metric == null || metric.metricId == null
                ? metric
                : new Metric(
                        metric.name,
                        metric.unit,
                        metric.baseline,
                        metric.target,
                        measured.get(metric.metricId),
                        metric.metricId);
    }

    /** @return how much of the way from baseline to target is done, null where nothing was measured */
    @Nullable
    Share progress() {
        if (current == null) {
            return null;
        }
        var done = current.subtract(baseline).divide(target.subtract(baseline), 4, RoundingMode.HALF_UP);
        boolean met = current.compareTo(target) * target.compareTo(baseline) >= 0;
        return Share.of(done.max(BigDecimal.ZERO).min(met ? BigDecimal.ONE : ALMOST));
    }
}
