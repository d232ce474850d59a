package dev.tandem.engineering.feasibility;

import dev.tandem.engineering.work.Feasibility;
import dev.tandem.engineering.work.FeasibilityVerdict;
import dev.tandem.engineering.work.FeasibleOption;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Whether an item can be done as it is asked for")
public record FeasibilityView(
        @Schema(description = "The item's id") UUID item,
        @Schema(examples = "PAY-12") String key,

        @Schema(nullable = true, description = "Null until somebody says it") @Nullable
        FeasibilityVerdict verdict,

        @Schema(nullable = true) @Nullable String note,

        @Schema(description = "What could be done instead") List<FeasibleOption> options,

        @Schema(nullable = true) @Nullable Person by,
        @Schema(nullable = true) @Nullable Instant at,

        @Schema(description = "Of the work on the item, as in the ETag; 0 where nothing was said of it yet")
        long version)
        implements Versioned {
    static FeasibilityView of(WorkItem item) {
        return of(item.id(), item.key(), item.feasibility(), item.version());
    }

    static FeasibilityView nothingYet(KnownItem item) {
        return of(item.id(), item.key(), null, 0);
    }

    private static FeasibilityView of(UUID item, String key, @Nullable Feasibility said, long version) {
        return said == null
                ? new FeasibilityView(item, key, null, null, List.of(), null, null, version)
                : new FeasibilityView(
                        item, key, said.verdict(), said.note(), said.options(), said.by(), said.at(), version);
    }
}
