package dev.tandem.product.goal;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields({"id", "productId", "progress", "version", "createdAt", "updatedAt"})
@Schema(description = "What product says of a goal", additionalProperties = Schema.False.class)
public record GoalFields(
        @NotBlank @Size(max = 300) @Schema(examples = "More visitors finish what they came for")
        String title,

        @Size(max = 50_000) @Schema(nullable = true) String why,
        @Valid Metric metric,
        @Schema(nullable = true) LocalDate targetOn) {}
