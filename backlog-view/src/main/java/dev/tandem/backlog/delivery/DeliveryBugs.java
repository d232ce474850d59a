package dev.tandem.backlog.delivery;

import dev.tandem.model.points.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Debt of kind BUG that was added since `since` and not dropped")
public record DeliveryBugs(
        @Schema(description = "How many there are", examples = "5")
        int added,

        @Schema(
                description = "Of these, those that were added after a feature that they affect was done: they escaped",
                examples = "2")
        int escaped,

        @Schema(nullable = true, description = "Escaped of all that were added; null where there is none") @Nullable
        Share share) {
    public static DeliveryBugs of(int added, int escaped) {
        return new DeliveryBugs(added, escaped, Share.ratio(escaped, added));
    }
}
