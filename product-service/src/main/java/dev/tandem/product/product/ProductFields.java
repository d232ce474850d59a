package dev.tandem.product.product;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.ready.DefinitionOfReady;
import dev.tandem.model.ready.ReadyCheck;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({"id", "key", "promises", "version", "createdAt", "updatedAt"})
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
        Boolean archived,

        @Size(max = 10)
        @Schema(
                nullable = true,
                description =
                        "What items are asked for before they go into a sprint. ESTIMATED, UNBLOCKED and FITS always hold, named or not; DEFINED unless the list leaves it out; null for the usual ones",
                examples = "[\"DEFINED\"]")
        @Nullable
        List<@NotNull ReadyCheck> definitionOfReady,

        @Size(max = 50_000)
        @Schema(
                nullable = true,
                description = "Why it is as it is",
                examples = "The spec comes before the sprint since the refund feature was built twice")
        @Nullable
        String definitionOfReadyReason) {
    DefinitionOfReady ready() {
        return definitionOfReady == null ? DefinitionOfReady.DEFAULT : DefinitionOfReady.of(definitionOfReady);
    }
}
