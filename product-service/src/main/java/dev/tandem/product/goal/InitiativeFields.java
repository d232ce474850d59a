package dev.tandem.product.goal;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.agreement.Concern;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({"id", "productId", "progress", "version", "createdAt", "updatedAt"})
@Schema(
        description = "What is said of an initiative, by product or, of a technical one, by engineering",
        additionalProperties = Schema.False.class)
public record InitiativeFields(
        @NotBlank @Size(max = 300) @Schema(examples = "Every way to pay")
        String title,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String why,

        @Enumerated(EnumType.STRING)
        @Schema(
                nullable = true,
                description = "Whose it is: product's, or, if TECHNICAL, engineering's; PRODUCT where none is given",
                defaultValue = "PRODUCT")
        Concern kind,

        @Column(name = "goal_id") @Schema(nullable = true, description = "The goal that it serves") @Nullable
        UUID goalId,

        @JdbcTypeCode(SqlTypes.JSON) @Valid @Nullable Metric metric,

        @Column(name = "target_on") @Schema(nullable = true) @Nullable
        LocalDate targetOn) {
    public InitiativeFields {
        kind = kind == null ? Concern.PRODUCT : kind;
    }
}
