package dev.tandem.engineering.debt;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Where a debt item goes from its status", additionalProperties = Schema.False.class)
public record DebtTransition(
        @NotNull DebtStatus to,

        @Size(max = 50_000) @Schema(nullable = true, examples = "Fixed with the new gateway") @Nullable
        String reason) {}
