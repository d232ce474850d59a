package dev.tandem.backlog.overview;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Open risks of what is still to be done")
public record OverviewRisks(
        @Schema(description = "How many are open") int open,

        @Schema(
                nullable = true,
                description = "The highest severity among them; null where there are none",
                examples = "HIGH")
        @Nullable
        String highest,

        @Schema(description = "Items that have one of the highest severity, at most 20")
        List<OverviewEntry> items) {}
