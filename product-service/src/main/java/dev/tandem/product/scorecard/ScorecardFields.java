package dev.tandem.product.scorecard;

import dev.tandem.kit.json.ReadOnlyFields;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Embeddable
@ReadOnlyFields({"id", "productId", "key", "framework", "formula", "builtIn", "version", "createdAt", "updatedAt"})
@Schema(description = "What may be changed of a scorecard", additionalProperties = Schema.False.class)
public record ScorecardFields(
        @NotBlank @Size(max = 300) String name,

        @JdbcTypeCode(SqlTypes.JSON) @NotEmpty @Size(max = 20)
        List<@NotNull @Valid Criterion> criteria,

        @Column(name = "per_point") @Schema(nullable = true, defaultValue = "false")
        Boolean perPoint) {
    public ScorecardFields {
        refuseTwins(criteria);
        perPoint = Boolean.TRUE.equals(perPoint);
    }

    boolean scoresAs(ScorecardFields other) {
        return stripped(criteria).equals(stripped(other.criteria)) && perPoint.equals(other.perPoint);
    }

    private static List<Criterion> stripped(List<Criterion> criteria) {
        return criteria.stream().map(Criterion::stripped).toList();
    }

    ScorecardFields named(String newName) {
        return new ScorecardFields(newName, criteria, perPoint);
    }

    static void refuseTwins(List<Criterion> criteria) {
        if (criteria != null
                && criteria.stream()
                                .filter(Objects::nonNull)
                                .map(Criterion::key)
                                .distinct()
                                .count()
                        < criteria.size()) {
            throw new IllegalArgumentException("must not have two criteria of the same key");
        }
    }
}
