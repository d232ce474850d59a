package dev.tandem.backlog.delivery;

import dev.tandem.model.points.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How releases that were ever committed were kept, counted as the product's `promises` are")
public record DeliveryPromises(
        @Schema(description = "Still to be kept", examples = "1")
        int open,

        @Schema(description = "Shipped with all that was promised, and not later than promised", examples = "3")
        int kept,

        @Schema(description = "Shipped later than promised", examples = "1")
        int late,

        @Schema(description = "Shipped in time, without all that was promised", examples = "0")
        int cut,

        @Schema(description = "Cancelled", examples = "0") int cancelled,

        @Schema(nullable = true, description = "Kept, of all that are not open any more; null where there is none")
        @Nullable
        Share share) {
    public static DeliveryPromises of(int open, int kept, int late, int cut, int cancelled) {
        return new DeliveryPromises(open, kept, late, cut, cancelled, Share.ratio(kept, kept + late + cut + cancelled));
    }
}
