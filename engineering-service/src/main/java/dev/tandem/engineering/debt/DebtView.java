package dev.tandem.engineering.debt;

import dev.tandem.engineering.estimate.CurrentEstimate;
import dev.tandem.engineering.work.Severity;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.lane.ExternalRef;
import java.time.Instant;
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

        @Schema(description = "Keys of the features that it gets in the way of")
        List<String> affects,

        Severity severity,
        boolean expedite,
        DebtStatus status,
        @Schema(nullable = true) @Nullable String statusReason,
        List<String> tags,
        List<ExternalRef> externalRefs,
        @Schema(nullable = true) @Nullable CurrentEstimate estimate,
        @Schema(examples = "TODO") String progress,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "As in the ETag", examples = "1")
        long version)
        implements Versioned {
    /** @param work null where nothing was said of it yet */
    static DebtView of(DebtItem item, @Nullable WorkItem work) {
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
                Objects.requireNonNull(fields.affects()),
                fields.severity(),
                fields.expedite(),
                item.status(),
                item.statusReason(),
                fields.tags(),
                fields.externalRefs(),
                work == null ? null : CurrentEstimate.of(work),
                work == null ? "TODO" : work.progress().name(),
                item.createdAt(),
                item.updatedAt(),
                item.version());
    }
}
