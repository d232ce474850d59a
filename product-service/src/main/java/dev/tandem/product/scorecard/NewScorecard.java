package dev.tandem.product.scorecard;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({"id", "productId", "framework", "formula", "builtIn", "version", "createdAt", "updatedAt"})
@Schema(description = "A scorecard of a product's own", additionalProperties = Schema.False.class)
public record NewScorecard(
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z0-9-]{1,19}", message = "must be 2 to 20 of A–Z, 0–9 and -")
        @Schema(description = "What it is named by; never changes", examples = "STRATEGY")
        String key,

        @NotBlank @Size(max = 300) @Schema(examples = "Strategic fit")
        String name,

        @NotEmpty @Size(max = 20) List<@NotNull @Valid Criterion> criteria,

        @Schema(nullable = true, description = "Divide the value by engineering's estimate", defaultValue = "false")
        @Nullable
        Boolean perPoint) {
    public NewScorecard {
        ScorecardFields.refuseTwins(criteria);
    }
}
