package dev.tandem.product.feature;

import dev.tandem.kit.json.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What makes one think that the problem is real", additionalProperties = Schema.False.class)
public record Evidence(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotNull EvidenceKind kind,

        @NotBlank @Size(max = 50_000) @Schema(examples = "31 of 100 visitors said that they would have paid by card")
        String summary,

        @Size(max = WebAddress.LONGEST)
        @Pattern(regexp = WebAddress.PATTERN, message = WebAddress.RULE)
        @Schema(nullable = true, examples = "https://example.com/survey/12")
        @Nullable
        String url)
        implements Part<Evidence> {
    @Override
    public Evidence withId(@Nullable UUID newId) {
        return new Evidence(newId, kind, summary, url);
    }
}
