package dev.tandem.product.scorecard;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A feature's score, what it was reckoned from, and how", nullable = true)
public record ScoreView(
        @Schema(examples = "RICE") String scorecard,
        Framework framework,

        @Schema(implementation = Object.class, examples = "{\"reach\": 1000, \"impact\": 2, \"confidence\": 0.8}")
        Map<String, Object> inputs,

        @Schema(description = "The value alone, whatever the effort", examples = "1600")
        BigDecimal value,

        @Schema(
                nullable = true,
                description =
                        "Where the framework divides by effort: engineering's estimate in points; null where there is none yet")
        @Nullable
        Points effort,

        @Schema(
                nullable = true,
                description = "The value, or the value ÷ effort; null while the framework waits for an estimate",
                examples = "320")
        @Nullable
        BigDecimal score,

        @Schema(examples = "reach × impact × confidence ÷ effort")
        String formula,

        @Schema(
                description = "The same with its numbers",
                examples = "1000 × 2 × 0.8 = 1600; ÷ 5 points of engineering's estimate = 320")
        String reckoning) {
    /** @param estimate engineering's, or null */
    public static @Nullable ScoreView of(@Nullable Score score, @Nullable Points estimate) {
        if (score == null) {
            return null;
        }
        var result = score.with(estimate);
        return new ScoreView(
                score.scorecard(),
                score.framework(),
                score.inputs(),
                score.value(),
                score.perPoint() ? estimate : null,
                result,
                Scorecard.formula(score.framework(), score.perPoint()),
                reckoning(score, estimate, result));
    }

    private static String reckoning(Score score, @Nullable Points estimate, @Nullable BigDecimal result) {
        if (!score.perPoint()) {
            return score.reckoning();
        }
        return result == null
                ? "%s; to be divided by engineering's estimate, which has not come yet".formatted(score.reckoning())
                : "%s; ÷ %s points of engineering's estimate = %s"
                        .formatted(score.reckoning(), estimate, result.toPlainString());
    }
}
