package dev.tandem.engineering.sprint;

import dev.tandem.engineering.work.Progress;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        Instant addedAt,

        @Schema(nullable = true, description = "When it was taken out")
        Instant removedAt,

        @Schema(description = "Its owner dropped or deleted it while it was being worked on")
        boolean withdrawn) {
    /** @param estimate as it is now, for a sprint that is only planned */
    static SprintItemView of(SprintItem item, Points estimate, Progress progress) {
        boolean planned = item.points() == null;
        return new SprintItemView(
                item.id(),
                item.key(),
                item.lane(),
                planned ? estimate : item.points(),
                planned ? progress : item.progress(),
                item.addedAt(),
                item.leftAt(),
                item.withdrawn());
    }
}
