package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What was asked and is not answered")
public record OverviewQuestions(
        @Schema(description = "How many are open") int open,

        @Schema(description = "Of those, how many hold their item up")
        int blocking,

        @Schema(description = "The blocking ones, the oldest first, at most 20")
        List<OverviewEntry> items) {}
