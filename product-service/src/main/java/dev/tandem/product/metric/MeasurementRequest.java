package dev.tandem.product.metric;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({"measuredBy", "measuredAt", "corrected"})
@Schema(description = "What a metric was on a day", additionalProperties = Schema.False.class)
public record MeasurementRequest(
        @Schema(nullable = true, description = "Today (UTC) where none is given", examples = "2027-03-31") @Nullable
        LocalDate on,

        @NotNull @Digits(integer = 15, fraction = 6) @Schema(examples = "57")
        BigDecimal value,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String note) {}
