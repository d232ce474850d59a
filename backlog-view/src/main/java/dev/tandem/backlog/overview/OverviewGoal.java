package dev.tandem.backlog.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A goal, and how far it is")
public record OverviewGoal(
        UUID id,
        String title,

        @Schema(nullable = true, description = "By when") @Nullable
        LocalDate targetOn,

        @Schema(
                nullable = true,
                description =
                        "How much of the way from its metric's baseline to the target is gone: 1 at the target, below 0 behind the baseline; null where it has no metric, or no current value",
                examples = "0.25")
        @Nullable
        BigDecimal progress,

        String href,
        String service) {
    private static final int DECIMALS = 4;

    /** Null where the way has no length. */
    static @Nullable BigDecimal progress(BigDecimal baseline, BigDecimal target, BigDecimal current) {
        var way = target.subtract(baseline);
        if (way.signum() == 0) {
            return null;
        }
        return current.subtract(baseline).divide(way, DECIMALS, RoundingMode.HALF_UP);
    }
}
