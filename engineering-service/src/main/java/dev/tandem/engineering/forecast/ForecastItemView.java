package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.BacklogItemView.ReleaseRef;
import dev.tandem.backlog.query.OrderedItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "When an item is likely to be done")
public record ForecastItemView(
        @Schema(description = "Place in the merged order, from 1")
        long position,

        UUID id,
        @Schema(examples = "PAY-12") String key,
        Lane lane,

        @Schema(description = "Its estimate, or the product's median where `estimated` is false")
        Points points,

        @Schema(nullable = true) @Nullable Points low,
        @Schema(nullable = true) @Nullable Points high,
        boolean estimated,
        @Schema(nullable = true) @Nullable ReleaseRef release,

        @Schema(description = "Keys of the open items that must be finished first; it waits for those of its product")
        List<String> blockedBy,

        @Schema(description = "Part of the active sprint: done first, with the points frozen there")
        boolean inActiveSprint,

        @Schema(description = "Done by then in half of the runs; null beyond the horizon", nullable = true) @Nullable
        Completion p50,

        @Schema(description = "Done by then in 85 % of the runs; null beyond the horizon", nullable = true) @Nullable
        Completion p85) {
    static ForecastItemView of(Forecast forecast, int index) {
        OrderedItem item = forecast.sequence().get(index);
        return new ForecastItemView(
                item.position(),
                item.id(),
                item.key(),
                item.lane(),
                item.points(),
                item.low(),
                item.high(),
                item.estimated(),
                ReleaseRef.of(item.releaseId(), forecast.basis().releases()),
                item.blockers(),
                forecast.isUnderWay(item),
                forecast.completion(index, 50).orElse(null),
                forecast.completion(index, 85).orElse(null));
    }
}
