package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Changes of the active sprint's scope that are asked for")
public record OverviewScopeChanges(
        @Schema(description = "How many are not decided") int pending,

        @Schema(description = "The longest wait first, at most 20")
        List<OverviewEntry> items) {}
