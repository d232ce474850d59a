package dev.tandem.product.responsibility;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@ReadOnlyFields({"productId", "unowned", "agreements", "version", "updatedAt"})
@Schema(description = "Whose each area of the work is", additionalProperties = Schema.False.class)
public record ResponsibilitiesRequest(
        @NotNull @Size(max = 100) @Schema(description = "Each area once; a known one that is left out is nobody's")
        List<@NotNull @Valid Responsibility> areas) {}
