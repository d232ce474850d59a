package dev.tandem.product.product;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How the promises of a product were kept: its releases that were ever committed")
public record PromisesView(
        @Schema(description = "How many were made", examples = "5")
        int made,

        @Schema(description = "Of those, how many are still to be kept", examples = "1")
        int open,

        @Schema(description = "Shipped with all that was promised, and not later than promised", examples = "2")
        int kept,

        @Schema(description = "Shipped later than promised", examples = "1")
        int late,

        @Schema(description = "Shipped in time, without all that was promised", examples = "0")
        int cut,

        @Schema(description = "Cancelled", examples = "1") int cancelled) {
    public static final PromisesView NONE = new PromisesView(0, 0, 0, 0, 0, 0);
}
