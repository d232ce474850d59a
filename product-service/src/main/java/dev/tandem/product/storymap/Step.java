package dev.tandem.product.storymap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "One thing that users do on the way", additionalProperties = Schema.False.class)
public record Step(
        @Schema(nullable = true, description = "Given by the service; send it back to keep it") @Nullable
        UUID id,

        @NotBlank @Size(max = 300) @Schema(examples = "Enter the card")
        String title) {}
