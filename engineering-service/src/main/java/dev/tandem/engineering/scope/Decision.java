package dev.tandem.engineering.scope;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ScopeChangeDecision",
        description = "What the other role says to a scope change",
        additionalProperties = Schema.False.class)
public record Decision(
        @NotNull Verdict decision,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String reason) {
    @Schema(name = "ScopeChangeVerdict")
    public enum Verdict {
        ACCEPT,
        REJECT
    }
}
