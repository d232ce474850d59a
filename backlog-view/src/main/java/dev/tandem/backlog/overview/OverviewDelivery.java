package dev.tandem.backlog.overview;

import dev.tandem.backlog.delivery.DeliveryFigures;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "What came of the work, in short; `href` tells of how many each figure is, and over which window")
public record OverviewDelivery(
        @Schema(
                nullable = true,
                description = "Points that a closed sprint got done on average; null where none is closed",
                examples = "37.5")
        @Nullable
        BigDecimal velocity,

        @Schema(nullable = true, description = "Done of what sprints committed to; null where nothing was") @Nullable
        Share commitmentKept,

        @Schema(nullable = true, description = "Kept of the promises that are over; null where none is") @Nullable
        Share promisesKept,

        @Schema(
                nullable = true,
                description = "Days that half of the features took at most; null where none was done",
                examples = "23.4")
        @Nullable
        BigDecimal leadTimeDays,

        @Schema(description = "Bugs that were added after a feature that they affect was done", examples = "2")
        int escapedBugs,

        String href,
        String service) {
    static OverviewDelivery of(DeliveryFigures delivery, Link link) {
        return new OverviewDelivery(
                delivery.velocity().points(),
                delivery.commitment().share(),
                delivery.promises().share(),
                delivery.leadTime().medianDays(),
                delivery.bugs().escaped(),
                link.href(),
                link.service());
    }
}
