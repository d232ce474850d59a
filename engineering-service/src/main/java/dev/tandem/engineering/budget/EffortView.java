package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Points of features and of debt")
public record EffortView(
        @Schema(examples = "32") BigDecimal feature,
        @Schema(examples = "8") BigDecimal debt) {
    public static EffortView of(Effort effort) {
        return new EffortView(Points.number(effort.feature()), Points.number(effort.debt()));
    }
}
