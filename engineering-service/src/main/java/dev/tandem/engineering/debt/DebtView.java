package dev.tandem.engineering.debt;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tandem.engineering.estimate.CurrentEstimate;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.Severity;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.lane.ExternalRef;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A debt item; its estimate and progress have resources of their own")
public record DebtView(
        UUID id,
        @Schema(examples = "PAY-D3") String key,
        UUID productId,
        String title,
        @Schema(nullable = true) @Nullable String description,

        @Schema(description = "What happens if it is skipped")
        String consequence,

        DebtKind kind,
        @Schema(nullable = true) @Nullable String area,

        @Schema(nullable = true, description = "Who answers for it") @Nullable
        String owner,

        @Schema(nullable = true, description = "The initiative that it serves") @Nullable
        UUID initiativeId,

        @Schema(nullable = true, description = "The release that it is to go out with") @Nullable
        UUID releaseId,

        @Schema(description = "Keys of the features that it gets in the way of")
        List<String> affects,

        @Schema(
                nullable = true,
                description =
                        "By how much of their points those features get smaller once it is done, as engineering judges")
        @Nullable
        Share relief,

        Severity severity,
        boolean expedite,
        DebtStatus status,
        @Schema(nullable = true) @Nullable String statusReason,

        @Schema(nullable = true, description = "The id of the debt item that it was split off") @Nullable
        UUID partOf,

        @Schema(description = "It was split: it is worked on through its parts")
        boolean umbrella,

        List<String> tags,
        List<ExternalRef> externalRefs,
        @Schema(nullable = true) @Nullable CurrentEstimate estimate,
        @Schema(examples = "TODO") String progress,
        Instant createdAt,
        Instant updatedAt,

        @Schema(
                nullable = true,
                description =
                        "Where it stands in the merged order; in answers to its being ranked alone, and null where this service's copy does not have it there yet")
        @Nullable
        Long backlogPosition,

        @Schema(description = "As in the ETag", examples = "1")
        long version,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DebtExpanded expanded)
        implements Versioned {
    private static final String NOTHING_DONE = Progress.TODO.name();

    static DebtView of(DebtItem item, @Nullable WorkItem work) {
        return of(item, work, null, null);
    }

    /**
     * @param work null where nothing was said of it yet
     * @param expanded null where nothing is asked for
     */
    static DebtView of(
            DebtItem item, @Nullable WorkItem work, @Nullable Long backlogPosition, @Nullable DebtExpanded expanded) {
        var fields = item.fields();
        return new DebtView(
                item.id(),
                item.key(),
                item.productId(),
                fields.title(),
                fields.description(),
                fields.consequence(),
                fields.kind(),
                fields.area(),
                fields.owner(),
                fields.initiativeId(),
                fields.releaseId(),
                Objects.requireNonNull(fields.affects()),
                fields.relief(),
                fields.severity(),
                fields.expedite(),
                item.status(),
                item.statusReason(),
                item.partOf(),
                item.isUmbrella(),
                fields.tags(),
                fields.externalRefs(),
                work == null ? null : CurrentEstimate.of(work),
                work == null ? NOTHING_DONE : work.progress().name(),
                item.createdAt(),
                item.updatedAt(),
                backlogPosition,
                item.version(),
                expanded);
    }

    @Override
    public @Nullable Object alsoShown() {
        boolean isOwnOnly = estimate == null && progress.equals(NOTHING_DONE) && expanded == null;
        return isOwnOnly ? null : Arrays.asList(estimate, progress, expanded);
    }
}
