package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What gets in the way of the two and is not solved")
public record OverviewFrictions(
        @Schema(description = "How many there are") int open,

        @Schema(description = "The worst by both sides' places first, at most 20")
        List<OverviewEntry> items) {}
