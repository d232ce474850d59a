package dev.tandem.engineering.budget;

import dev.tandem.model.agreement.AgreementVerdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What the other side says to a policy", additionalProperties = Schema.False.class)
public record PolicyAgreement(
        @NotNull AgreementVerdict verdict,

        @Size(max = 50_000)
        @Schema(nullable = true, description = "What goes with it", examples = "Until the audit is through")
        @Nullable
        String note) {}
