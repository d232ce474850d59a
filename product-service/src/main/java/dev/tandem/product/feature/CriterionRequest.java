package dev.tandem.product.feature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "An acceptance criterion to be added", additionalProperties = Schema.False.class)
public record CriterionRequest(
        @NotBlank @Size(max = 50_000) @Schema(examples = "A refused card leaves the basket as it was")
        String text) {}
