package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is not decided")
public record OverviewDecisions(
        @Schema(description = "How many are open") int open,

        @Schema(description = "Of those, how many hold items up")
        int blocking,

        @Schema(description = "Of those, how many should have been taken by now")
        int overdue,

        @Schema(description = "Those that block or are overdue, in the order in which they are due, at most 20")
        List<OverviewEntry> items) {}
