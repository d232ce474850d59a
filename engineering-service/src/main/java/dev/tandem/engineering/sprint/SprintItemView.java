package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.Progress;
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
        boolean withdrawn) {
    /** @param estimate as it is now, for a sprint that is only planned */
    static SprintItemView of(SprintItem item, @Nullable Points estimate, Progress progress) {
        var frozen = item.points();
        boolean planned = frozen == null;
        return new SprintItemView(
                item.id(),
                item.key(),
                item.lane(),
                Objects.requireNonNull(frozen == null ? estimate : frozen),
                planned ? progress : item.progress(),
                item.addedAt(),
                item.leftAt(),
                item.withdrawn());
    }
}
