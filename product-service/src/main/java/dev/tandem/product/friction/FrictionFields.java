package dev.tandem.product.friction;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({"id", "productId", "raisedBy", "statusBy", "statusAt", "places", "version", "createdAt", "updatedAt"})
@Schema(description = "What gets in the way, and what is done about it", additionalProperties = Schema.False.class)
public record FrictionFields(
        @NotBlank @Size(max = 50_000) @Schema(examples = "Specs change after the sprint has started")
        String what,

        @NotBlank
        @Size(max = 50_000)
        @Schema(description = "What it costs", examples = "Two of five features came back last quarter")
        String impact,

        @Size(max = 50_000)
        @Schema(nullable = true, description = "What is done about it", examples = "Both agree before it is committed")
        @Nullable
        String action,

        @NotNull @Enumerated(EnumType.STRING) FrictionStatus status) {}
