package dev.tandem.product.release;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({
    "id",
    "productId",
    "status",
    "commitment",
    "health",
    "p50",
    "p85",
    "kept",
    "cancelReason",
    "endedAt",
    "tradeoffs",
    "notReady",
    "scopeChanges",
    "progress",
    "version",
    "createdAt",
    "updatedAt"
})
@Schema(description = "What product says of a release", additionalProperties = Schema.False.class)
public record ReleaseFields(
        @NotBlank @Size(max = 300) @Schema(description = "Unique in its product", examples = "Spring")
        String name,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String description,

        @Column(name = "target_on") @Schema(nullable = true) @Nullable
        LocalDate targetOn) {
    ReleaseFields withTargetOn(LocalDate day) {
        return new ReleaseFields(name, description, day);
    }
}
