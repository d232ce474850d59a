package dev.tandem.engineering.budget;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.points.Share;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The terms that are in force, and those that were agreed on for later")
public record PolicyView(
        @Schema(description = "Of the terms in force: from 1, as they were written; 0 are the usual terms")
        int revision,

        Share debtShare,
        Share tolerance,
        int windowSprints,
        @Schema(nullable = true) @Nullable Instant effectiveFrom,
        @Schema(nullable = true) @Nullable String author,
        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable Instant writtenAt,
        List<PolicyVersionView> upcoming,

        @Schema(description = "As in the ETag: how often terms were written")
        long version)
        implements Versioned {
    static PolicyView of(BudgetInputs inputs) {
        var inForce = inputs.policyInForce().map(PolicyVersionView::of).orElse(PolicyVersionView.DEFAULT);
        return new PolicyView(
                inForce.revision(),
                inForce.debtShare(),
                inForce.tolerance(),
                inForce.windowSprints(),
                inForce.effectiveFrom(),
                inForce.author(),
                inForce.reason(),
                inForce.writtenAt(),
                inputs.upcoming().stream().map(PolicyVersionView::of).toList(),
                inputs.policies().size());
    }
}
