package dev.tandem.product.friction;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@ReadOnlyFields({
    "id",
    "productId",
    "status",
    "raisedBy",
    "statusBy",
    "statusAt",
    "places",
    "version",
    "createdAt",
    "updatedAt"
})
@Schema(description = "What gets in the way", additionalProperties = Schema.False.class)
public record NewFriction(
        @NotBlank @Size(max = 50_000) @Schema(examples = "Specs change after the sprint has started")
        String what,

        @NotBlank
        @Size(max = 50_000)
        @Schema(description = "What it costs", examples = "Two of five features came back last quarter")
        String impact,

        @Size(max = 50_000)
        @Schema(nullable = true, description = "What is done about it", examples = "Both agree before it is committed")
        @Nullable
        String action) {
    FrictionFields open() {
        return new FrictionFields(what, impact, action, FrictionStatus.OPEN);
    }
}
