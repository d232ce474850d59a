package dev.tandem.product.product;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({"id", "key", "version", "createdAt", "updatedAt"})
@Schema(description = "What may be changed of a product", additionalProperties = Schema.False.class)
public record ProductFields(
        @NotBlank @Size(max = 300) @Schema(examples = "Payments")
        String name,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String description,

        @Schema(
                nullable = true,
                description = "Kept for reading: until it is lifted, nothing in the product changes",
                defaultValue = "false")
        @Nullable
        Boolean archived) {}
