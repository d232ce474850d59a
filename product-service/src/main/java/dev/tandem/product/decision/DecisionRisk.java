package dev.tandem.product.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is not known, and what is done about it", additionalProperties = Schema.False.class)
public record DecisionRisk(
        @NotBlank @Size(max = 50_000) @Schema(examples = "Whether visitors trust a foreign form")
        String unknown,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Show it to one visitor in ten first")
        String mitigation) {}
