package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "Work that was finished outside any sprint since the first of the sprints that are looked at started;"
                        + " outside the budget")
public record UnplannedView(
        EffortView points,

        @Schema(description = "The newest first, at most 200")
        List<UnplannedItem> items) {
    @Schema(description = "An item that was finished outside any sprint")
    public record UnplannedItem(
            @Schema(examples = "PAY-D3") String key,
            @Schema(nullable = true) @Nullable Points points,
            Instant doneAt) {}
}
