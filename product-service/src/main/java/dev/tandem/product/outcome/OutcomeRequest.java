package dev.tandem.product.outcome;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({"id", "featureId", "verdict", "measuredBy", "version", "createdAt"})
@Schema(description = "What a success metric was measured to be", additionalProperties = Schema.False.class)
public record OutcomeRequest(
        @NotNull @Schema(description = "The success metric, by its id in the feature")
        UUID metricId,

        @Digits(integer = 15, fraction = 6)
        @Schema(
                nullable = true,
                description =
                        "Where none is given, that of the day's measurement of the metric that the success metric refers to",
                examples = "57")
        @Nullable
        BigDecimal value,

        @Schema(
                nullable = true,
                description = "Not before the feature was shipped; today (UTC) where none is given",
                examples = "2027-03-31")
        @Nullable
        LocalDate measuredOn,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String note) {}
