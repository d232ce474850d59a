package dev.tandem.product.feature;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Order the open, unfinished features by their score", additionalProperties = Schema.False.class)
public record RankByScoreRequest(
        @NotBlank @Schema(description = "The scorecard whose scores count", examples = "RICE")
        String scorecard,

        @Schema(
                nullable = true,
                description = "`plan` of a dry run, to carry it out; without it nothing changes",
                examples = "5f0c1a2b3c4d5e6f")
        @Nullable
        String plan) {}
