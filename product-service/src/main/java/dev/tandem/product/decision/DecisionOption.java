package dev.tandem.product.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "One way to decide", additionalProperties = Schema.False.class)
public record DecisionOption(
        @NotBlank @Size(max = 300) @Schema(examples = "A: the provider's form")
        String name,

        @NotBlank @Size(max = 50_000) @Schema(examples = "Live in a week; looks like theirs, and costs 0.4 % more")
        String tradeoffs) {}
