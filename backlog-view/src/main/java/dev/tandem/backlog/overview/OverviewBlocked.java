package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Items that wait for other items")
public record OverviewBlocked(
        @Schema(description = "How many do") int count,

        @Schema(description = "Those that were not touched for longest, at most 20")
        List<OverviewEntry> items) {}
