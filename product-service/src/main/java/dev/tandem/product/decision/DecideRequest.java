package dev.tandem.product.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The decision", additionalProperties = Schema.False.class)
public record DecideRequest(
        @NotBlank @Schema(description = "The name of one of the options", examples = "A: the provider's form")
        String option,

        @NotBlank @Size(max = 50_000) @Schema(examples = "A week counts more than 0.4 %")
        String why) {}
