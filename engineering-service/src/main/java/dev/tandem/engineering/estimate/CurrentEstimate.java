package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.Confidence;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.model.points.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What an item is expected to take; the whole of it is at /items/{item}/estimate")
public record CurrentEstimate(
        Points points,
        @Schema(nullable = true) Points low,
        @Schema(nullable = true) Points high,
        @Schema(nullable = true) Confidence confidence) {
    /** @return null where there is none yet */
    public static CurrentEstimate of(WorkItem item) {
        return item.points() == null
                ? null
                : new CurrentEstimate(item.points(), item.low(), item.high(), item.confidence());
    }
}
