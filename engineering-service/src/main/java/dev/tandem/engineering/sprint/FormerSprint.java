package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.model.points.Points;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A sprint that was closed in another tracker", additionalProperties = Schema.False.class)
public record FormerSprint(
        @NotBlank @Size(max = 300) @Schema(examples = "Sprint 7")
        String name,

        @NotNull @Schema(examples = "2026-01-05") LocalDate startsOn,

        @NotNull @Schema(examples = "2026-01-16", description = "The last day: not before startsOn, not after today")
        LocalDate endsOn,

        @NotNull @Schema(description = "How many points the team took on")
        Points capacity,

        @NotNull @Valid @Schema(description = "What was done when it was closed")
        FormerEffort done) {
    public FormerSprint {
        if (startsOn != null && endsOn != null && endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("must not end before it starts");
        }
    }

    @Schema(description = "Points of features and of debt", additionalProperties = Schema.False.class)
    public record FormerEffort(
            @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1) @Schema(examples = "32")
            BigDecimal feature,

            @NotNull @DecimalMin("0") @DecimalMax("10000") @Digits(integer = 5, fraction = 1) @Schema(examples = "8")
            BigDecimal debt) {
        Effort effort() {
            return new Effort(tenths(feature), tenths(debt));
        }

        private static long tenths(BigDecimal points) {
            return points.movePointRight(1).longValueExact();
        }
    }

    SprintFields fields() {
        return new SprintFields(name, null, startsOn, endsOn, capacity);
    }
}
