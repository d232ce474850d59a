package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What shipped features did to their success metrics, as far as nobody has measured it")
public record OverviewOutcomes(
        @Schema(description = "How many have a day that has passed, or comes within a week")
        int due,

        @Schema(description = "Of those, how many should have been measured by now")
        int overdue,

        @Schema(description = "Those due first come first, at most 20")
        List<OverviewEntry> items) {}
