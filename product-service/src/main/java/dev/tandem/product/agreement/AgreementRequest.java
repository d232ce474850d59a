package dev.tandem.product.agreement;

import dev.tandem.model.agreement.AgreementVerdict;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a side says to what it read", additionalProperties = Schema.False.class)
public record AgreementRequest(
        @NotNull AgreementVerdict verdict,

        @Size(max = 50_000) @Schema(nullable = true, description = "What goes with it") @Nullable
        String note,

        @NotNull @Min(1) @Schema(description = "The version that was read", examples = "3")
        Long version) {}
