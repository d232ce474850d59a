package dev.tandem.backlog.overview;

import dev.tandem.backlog.delivery.DeliveryPromises;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How releases that were committed were kept, counted as the product's `promises` are")
public record OverviewPromises(
        @Schema(description = "Still to be kept") int open,

        @Schema(description = "Shipped with all that was promised, and not later than promised")
        int kept,

        @Schema(description = "Shipped later than promised") int late,

        @Schema(description = "Shipped in time, without all that was promised")
        int cut,

        @Schema(description = "Cancelled") int cancelled,

        String href,
        String service) {
    static OverviewPromises of(DeliveryPromises counted, Link link) {
        return new OverviewPromises(
                counted.open(),
                counted.kept(),
                counted.late(),
                counted.cut(),
                counted.cancelled(),
                link.href(),
                link.service());
    }
}
