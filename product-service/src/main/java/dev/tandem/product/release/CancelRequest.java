package dev.tandem.product.release;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Cancels a release", additionalProperties = Schema.False.class)
public record CancelRequest(
        @NotBlank
        @Size(max = 50_000)
        @Schema(description = "Why; kept and shown", examples = "The partner left; its features go back to the backlog")
        String reason) {}
