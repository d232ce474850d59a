package dev.tandem.engineering.scope;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({
    "id",
    "sprint",
    "automatic",
    "status",
    "requestedBy",
    "requestedAt",
    "decidedBy",
    "decidedAt",
    "reason",
    "version"
})
@Schema(
        description = "What is to change in an active sprint, and what that does to it",
        additionalProperties = Schema.False.class)
public record ScopeChangeRequest(
        @NotBlank @Size(max = 50_000) @Schema(examples = "The regulator moved the deadline; refunds can wait")
        String whatChanged,

        @Size(max = 50)
        @Schema(description = "Keys or ids of open, estimated items to take in", examples = "[\"PAY-14\"]")
        List<@NotBlank String> add,

        @Size(max = 50) @Schema(description = "Keys or ids of items to take out", examples = "[\"PAY-12\"]")
        List<@NotBlank String> remove,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String timelineImpact,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String qualityImpact,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String recommendation) {
    public ScopeChangeRequest {
        add = add == null ? List.of() : add;
        remove = remove == null ? List.of() : remove;
    }
}
