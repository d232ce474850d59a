package dev.tandem.product.metric;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields({"on", "note", "measuredBy", "measuredAt", "corrected"})
@Schema(description = "What a metric was in truth on a day", additionalProperties = Schema.False.class)
public record CorrectionRequest(
        @NotNull @Digits(integer = 15, fraction = 6) @Schema(description = "What it was", examples = "57")
        BigDecimal value,

        @NotBlank @Size(max = 50_000) @Schema(description = "What was wrong", examples = "Two digits were swapped")
        String why) {}
