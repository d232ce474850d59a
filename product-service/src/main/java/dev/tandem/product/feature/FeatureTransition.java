package dev.tandem.product.feature;

import dev.tandem.model.tradeoff.Tradeoff;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where a feature goes from its status", additionalProperties = Schema.False.class)
public record FeatureTransition(
        @NotNull FeatureStatus to,

        @Size(max = 50_000) @Schema(nullable = true, description = "Why; kept and shown as `statusReason`") @Nullable
        String reason,

        @Size(max = 50_000)
        @Pattern(regexp = Tradeoff.SAYS_SOMETHING, message = "must not be blank")
        @Schema(
                nullable = true,
                description = "Why it is shipped though an acceptance criterion is not met; kept and shown",
                examples = "Refunds by post follow in March; nobody uses them yet")
        @Nullable
        String tradeoff) {}
