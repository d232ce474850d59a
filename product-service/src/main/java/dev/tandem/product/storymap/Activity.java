package dev.tandem.product.storymap;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What users are about, step by step", additionalProperties = Schema.False.class)
public record Activity(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) @Schema(examples = "Pay") String title,

        @Size(max = 50) List<@NotNull @Valid Step> steps) {
    public Activity {
        steps = steps == null ? List.of() : steps;
    }
}
