package dev.tandem.backlog.delivery;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How much a sprint gets done, over the last closed ones, those of another tracker too")
public record DeliveryVelocity(
        @Schema(description = "How many sprints that is of", examples = "6")
        int sprints,

        @Schema(
                nullable = true,
                description = "Points that one of them got done on average, to a tenth; null where there is none",
                examples = "37.5")
        @Nullable
        BigDecimal points) {
    /** @param doneTenths of all of them together */
    public static DeliveryVelocity of(int sprints, long doneTenths) {
        return new DeliveryVelocity(sprints, sprints == 0 ? null : average(doneTenths, sprints));
    }

    private static BigDecimal average(long tenths, int sprints) {
        return Points.number(BigDecimal.valueOf(tenths)
                .divide(BigDecimal.valueOf(sprints), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
