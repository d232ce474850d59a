package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.Severity;
import dev.tandem.kit.json.ReadOnlyFields;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.points.Share;
import dev.tandem.model.points.ShareColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Embeddable
@ReadOnlyFields({
    "id",
    "key",
    "status",
    "statusReason",
    "estimate",
    "progress",
    "backlogPosition",
    "partOf",
    "umbrella",
    "version",
    "createdAt",
    "updatedAt"
})
@Schema(description = "What engineering says of a debt item", additionalProperties = Schema.False.class)
public record DebtFields(
        @NotBlank @Size(max = 300) @Schema(examples = "Payment gateway client is end of life")
        String title,

        @Size(max = 50_000) @Schema(nullable = true) @Nullable
        String description,

        @NotBlank
        @Size(max = 50_000)
        @Schema(
                description = "What happens if it is skipped; shown in the backlog",
                examples = "No security fixes after March; the next audit blocks card payments")
        String consequence,

        @Enumerated(EnumType.STRING)
        @Schema(nullable = true, description = "DEBT where none is given", defaultValue = "DEBT")
        DebtKind kind,

        @Size(max = 100) @Schema(nullable = true, examples = "checkout") @Nullable
        String area,

        @Size(max = 200) @Schema(nullable = true, description = "Who answers for it", examples = "Erin") @Nullable
        String owner,

        @Column(name = "initiative_id")
        @Schema(nullable = true, description = "The initiative that it serves")
        @Nullable
        UUID initiativeId,

        @Column(name = "release_id")
        @Schema(nullable = true, description = "The release that it is to go out with")
        @Nullable
        UUID releaseId,

        // An array as the tags are: of one Java type Hibernate takes one kind of column.
        @Formula("array(select jsonb_path_query(affects, '$[*].key') #>> '{}')")
        @Size(max = 50)
        @Schema(
                description = "Keys or ids of features that it gets in the way of; shown as keys",
                examples = "[\"PAY-12\"]")
        @Nullable
        List<@NotBlank String> affects,

        @Convert(converter = ShareColumn.class)
        @Schema(
                nullable = true,
                description =
                        "By how much of their points those features get smaller once it is done, as engineering judges",
                examples = "0.15")
        @Nullable
        Share relief,

        @Enumerated(EnumType.STRING)
        @Schema(nullable = true, description = "MEDIUM where none is given", defaultValue = "MEDIUM")
        Severity severity,

        @Schema(nullable = true, description = "Place it before all else: an outage", defaultValue = "false")
        Boolean expedite,

        @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,

        @Column(name = "external_refs") @JdbcTypeCode(SqlTypes.JSON) @Size(max = 20)
        List<@NotNull @Valid ExternalRef> externalRefs) {
    public DebtFields {
        kind = kind == null ? DebtKind.DEBT : kind;
        severity = severity == null ? Severity.MEDIUM : severity;
        expedite = Boolean.TRUE.equals(expedite);
        tags = tags == null ? List.of() : tags;
        externalRefs = externalRefs == null ? List.of() : externalRefs;
    }

    boolean isPlannedAs(DebtFields other) {
        return Objects.equals(initiativeId, other.initiativeId) && Objects.equals(releaseId, other.releaseId);
    }

    /** As a part of it begins: with no name in other trackers. */
    DebtFields copied() {
        return new DebtFields(
                title,
                description,
                consequence,
                kind,
                area,
                owner,
                initiativeId,
                releaseId,
                affects,
                relief,
                severity,
                expedite,
                tags,
                List.of());
    }

    /** As they are kept: no tag twice, and the features by their keys. */
    DebtFields settled(List<AffectedFeature> found) {
        return new DebtFields(
                title,
                description,
                consequence,
                kind,
                area,
                owner,
                initiativeId,
                releaseId,
                found.stream().map(AffectedFeature::key).toList(),
                relief,
                severity,
                expedite,
                tags.stream().distinct().toList(),
                ExternalRef.distinct(externalRefs));
    }
}
