package dev.tandem.product.decision;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({"id", "productId", "status", "overdue", "decision", "version", "createdAt", "updatedAt"})
@Schema(description = "What is to be decided", additionalProperties = Schema.False.class)
public record DecisionFields(
        @NotBlank
        @Size(max = 50_000)
        @Schema(description = "What it is to serve", examples = "Visitors pay by card before the summer")
        String goal,

        @NotBlank
        @Size(max = 50_000)
        @Schema(examples = "Our own card form, or the provider's?")
        @Column(name = "decision_needed")
        String decisionNeeded,

        @NotNull @Schema(description = "Until when", examples = "2027-02-01T12:00:00Z") @Column(name = "due_at")
        Instant dueAt,

        @JdbcTypeCode(SqlTypes.JSON) @NotNull @Size(min = 2, max = 20)
        List<@NotNull @Valid DecisionOption> options,

        @Size(max = 50_000) @Schema(nullable = true, examples = "A, and B in the autumn if it holds") @Nullable
        String recommendation,

        @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@NotNull @Valid DecisionRisk> risks) {
    public DecisionFields {
        if (dueAt != null) {
            dueAt = dueAt.truncatedTo(ChronoUnit.MICROS);
        }
        risks = risks == null ? List.of() : risks;
        if (options != null
                && options.stream()
                                .filter(Objects::nonNull)
                                .map(DecisionOption::name)
                                .distinct()
                                .count()
                        < options.size()) {
            throw new IllegalArgumentException("must not have two options of the same name");
        }
    }
}
