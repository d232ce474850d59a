package dev.tandem.product.product;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.ready.ReadyCheck;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({"id", "promises", "version", "createdAt", "updatedAt"})
@Schema(description = "A product to create", additionalProperties = Schema.False.class)
public record NewProduct(
        @NotNull
        @Pattern(regexp = "[A-Z0-9]{2,10}", message = "must be 2 to 10 of A–Z and 0–9")
        @Schema(description = "What the keys of its items begin with; never changes", examples = "PAY")
        String key,

        @NotBlank @Size(max = 300) @Schema(examples = "Payments")
        String name,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String description,

        @Size(max = 10)
        @Schema(
                nullable = true,
                description =
                        "What items are asked for before they go into a sprint, beside ESTIMATED, UNBLOCKED and FITS; DEFINED where nothing is said",
                examples = "[\"DEFINED\"]")
        @Nullable
        List<@NotNull ReadyCheck> definitionOfReady) {}
