package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.ItemTitle;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "An item of a sprint")
public record SprintItemView(
        UUID id,
        @Schema(examples = "PAY-12") String key,
        Lane lane,

        @Schema(nullable = true, description = "Null where its owner deleted it", examples = "Pay by card") @Nullable
        String title,

        @Schema(
                nullable = true,
                description = "The person who answers for it, where its owner named one",
                examples = "ana")
        @Nullable
        String owner,

        @Schema(description = "Frozen when the sprint started or the item was added; before, the estimate as it is")
        Points points,

        Progress progress,

        @Schema(
                nullable = true,
                description = "When a scope change brought it in; null where it was there from the start")
        @Nullable
        Instant addedAt,

        @Schema(nullable = true, description = "When it was taken out") @Nullable
        Instant removedAt,

        @Schema(description = "Its owner dropped or deleted it while it was being worked on")
        boolean withdrawn,

        @Schema(nullable = true, description = "Why it went in though it was not ready; null where it was") @Nullable
        String tradeoff,

        @Schema(
                nullable = true,
                description = "Of the feature or debt item, as in its ETag; null where its owner deleted it",
                examples = "3")
        @Nullable
        Long ownerVersion,

        @Schema(description = "Of the work on it, as in the ETag of its progress", examples = "2")
        long workVersion) {
    /**
     * @param work as it is now, of which an item of a sprint that is only planned shows estimate and progress
     * @param title null where its owner deleted it
     */
    static SprintItemView of(SprintItem item, WorkItem work, @Nullable ItemTitle title) {
        var frozen = item.points();
        boolean planned = frozen == null;
        return new SprintItemView(
                item.id(),
                item.key(),
                item.lane(),
                title == null ? null : title.title(),
                title == null ? null : title.owner(),
                Objects.requireNonNull(frozen == null ? work.points() : frozen),
                planned ? work.progress() : item.progress(),
                item.addedAt(),
                item.leftAt(),
                item.withdrawn(),
                item.tradeoff() == null ? null : item.tradeoff().why(),
                title == null ? null : title.version(),
                work.version());
    }
}
