package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.Confidence;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.model.points.Points;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What an item is expected to take; the whole of it is at /items/{item}/estimate")
public record CurrentEstimate(
        Points points,
        @Schema(nullable = true) @Nullable Points low,
        @Schema(nullable = true) @Nullable Points high,
        @Schema(nullable = true) @Nullable Confidence confidence) {
    /** @return null where there is none yet */
    public static @Nullable CurrentEstimate of(WorkItem item) {
        var points = item.points();
        return points == null ? null : new CurrentEstimate(points, item.low(), item.high(), item.confidence());
    }
}
