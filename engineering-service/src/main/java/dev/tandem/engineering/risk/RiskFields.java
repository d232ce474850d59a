package dev.tandem.engineering.risk;

import dev.tandem.engineering.work.Severity;
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
@ReadOnlyFields({"id", "item", "itemId", "version", "createdAt", "updatedAt"})
@Schema(description = "What could go wrong with an item", additionalProperties = Schema.False.class)
public record RiskFields(
        @Enumerated(EnumType.STRING) @NotNull RiskKind kind,
        @Enumerated(EnumType.STRING) @NotNull Severity severity,

        @NotBlank
        @Size(max = 50_000)
        @Schema(description = "What could go wrong", examples = "The bank's sandbox is not there before May")
        String statement,

        @Size(max = 50_000)
        @Schema(nullable = true, description = "What is done about it", examples = "A simulator of our own")
        @Nullable
        String mitigation,

        @Enumerated(EnumType.STRING)
        @Schema(nullable = true, description = "OPEN where none is given", defaultValue = "OPEN")
        RiskStatus status) {
    public RiskFields {
        status = status == null ? RiskStatus.OPEN : status;
    }
}
