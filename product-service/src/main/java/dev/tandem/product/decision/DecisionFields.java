package dev.tandem.product.decision;

import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.agreement.Concern;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
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

        @JdbcTypeCode(SqlTypes.JSON) @NotNull @Size(min = 2, max = MOST_OPTIONS)
        List<@NotNull @Valid DecisionOption> options,

        @Size(max = 50_000) @Schema(nullable = true, examples = "A, and B in the autumn if it holds") @Nullable
        String recommendation,

        @JdbcTypeCode(SqlTypes.JSON) @Size(max = 50) List<@NotNull @Valid DecisionRisk> risks,

        @Enumerated(EnumType.STRING)
        @Schema(
                nullable = true,
                description =
                        "Whose it is: product's, or TECHNICAL, which engineering decides. PRODUCT where none is given",
                defaultValue = "PRODUCT")
        Concern kind,

        @Formula("array(select jsonb_path_query(items, '$[*].key') #>> '{}')")
        @Size(max = 50)
        @Schema(
                description = "Keys or ids of features and debt items that it is about; shown as keys",
                examples = "[\"PAY-12\"]")
        @Nullable
        List<@NotBlank String> items,

        @JdbcTypeCode(SqlTypes.JSON)
        @Size(max = 20)
        @Schema(
                nullable = true,
                description =
                        "Who of that side decides, by name; empty where anybody of it may. Where none are sent when it is asked, whoever has DECISIONS (of a TECHNICAL one ARCHITECTURE) for that side",
                examples = "[\"ana\"]")
        @Nullable
        List<@NotBlank @Size(max = 200) String> deciders,

        @Schema(nullable = true, description = "Its items are not ready until it is decided", defaultValue = "false")
        Boolean blocks) {
    static final int MOST_OPTIONS = 20;

    public DecisionFields {
        kind = kind == null ? Concern.PRODUCT : kind;
        items = items == null ? List.of() : items;
        blocks = Boolean.TRUE.equals(blocks);
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

    // What an accessor of its own does not say of its elements, the contract does not say either.
    @Override
    public List<@NotBlank @Size(max = 200) String> deciders() {
        return deciders == null ? List.of() : deciders;
    }

    /** An empty list says that anybody may decide; none says nothing, and then it is whoever answers for such decisions. */
    DecisionFields orDecidedBy(Optional<String> responsible) {
        return deciders == null ? with(options, items, responsible.stream().toList()) : this;
    }

    /** As they are kept: the items by their keys, and nobody named twice. */
    DecisionFields settled(List<DecisionItem> found) {
        return with(options, found.stream().map(DecisionItem::key).toList(), deciders());
    }

    DecisionFields and(DecisionOption option) {
        return with(Stream.concat(options.stream(), Stream.of(option)).toList(), items, deciders());
    }

    private DecisionFields with(List<DecisionOption> all, @Nullable List<String> about, List<String> named) {
        return new DecisionFields(
                goal,
                decisionNeeded,
                dueAt,
                all,
                recommendation,
                risks,
                kind,
                about,
                named.stream().distinct().toList(),
                blocks);
    }
}
