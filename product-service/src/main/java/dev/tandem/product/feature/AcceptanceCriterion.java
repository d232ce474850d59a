package dev.tandem.product.feature;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What must hold before it is done", additionalProperties = Schema.False.class)
public record AcceptanceCriterion(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotBlank @Size(max = 50_000) @Schema(examples = "A refused card leaves the basket as it was")
        String text,

        @Schema(nullable = true, defaultValue = "false") Boolean met)
        implements Part<AcceptanceCriterion> {
    public AcceptanceCriterion {
        met = Boolean.TRUE.equals(met);
    }

    @Override
    public AcceptanceCriterion withId(UUID newId) {
        return new AcceptanceCriterion(newId, text, met);
    }
}
