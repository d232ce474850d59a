package dev.tandem.product.feature;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How one will see, after shipping, whether it worked", additionalProperties = Schema.False.class)
public record SuccessMetric(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) @Schema(examples = "Visitors who pay")
        String name,

        @Size(max = 50) @Schema(nullable = true, examples = "%") @Nullable
        String unit,

        @NotNull @Digits(integer = 15, fraction = 6) @Schema(description = "Where it stands today", examples = "48")
        BigDecimal baseline,

        @NotNull
        @Digits(integer = 15, fraction = 6)
        @Schema(description = "Where it is to go, above the baseline or below", examples = "60")
        BigDecimal target,

        @Schema(nullable = true, description = "The day by which it is to be measured", examples = "2027-03-31")
        @Nullable
        LocalDate dueOn,

        @Schema(nullable = true, description = "The shared metric whose measurements tell it") @Nullable
        UUID metricId)
        implements Part<SuccessMetric> {
    public SuccessMetric {
        if (baseline != null && target != null && baseline.compareTo(target) == 0) {
            throw new IllegalArgumentException("must have a target other than its baseline");
        }
    }

    @Override
    public SuccessMetric withId(@Nullable UUID newId) {
        return new SuccessMetric(newId, name, unit, baseline, target, dueOn, metricId);
    }
}
