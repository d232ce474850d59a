package dev.tandem.product.feature;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where a feature goes from its status", additionalProperties = Schema.False.class)
public record FeatureTransition(
        @NotNull FeatureStatus to,

        @Size(max = 50_000) @Schema(nullable = true, description = "Why; kept and shown as `statusReason`") @Nullable
        String reason) {}
