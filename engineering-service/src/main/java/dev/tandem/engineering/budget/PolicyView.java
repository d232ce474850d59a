package dev.tandem.engineering.budget;

import dev.tandem.kit.precondition.Versioned;
import dev.tandem.model.points.Share;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The terms that are in force, those that were agreed on for later, and those that are proposed")
public record PolicyView(
        @Schema(description = "Of the terms in force: from 1, as they were written; 0 are the usual terms")
        int revision,

        Share debtShare,
        Share tolerance,
        int windowSprints,
        Share interrupts,
        @Schema(nullable = true) @Nullable Instant effectiveFrom,
        @Schema(nullable = true) @Nullable String author,
        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable Instant writtenAt,
        @Schema(nullable = true) @Nullable Person agreedBy,
        @Schema(nullable = true) @Nullable Instant agreedAt,
        List<PolicyVersionView> upcoming,

        @Schema(nullable = true, description = "What one side proposes, and the other has not answered") @Nullable
        PolicyVersionView proposed,

        @Schema(description = "As in the ETag: how often terms were proposed and answered")
        long version)
        implements Versioned {
    static PolicyView of(BudgetInputs inputs) {
        var inForce = inputs.policyInForce().map(PolicyVersionView::of).orElse(PolicyVersionView.DEFAULT);
        return new PolicyView(
                inForce.revision(),
                inForce.debtShare(),
                inForce.tolerance(),
                inForce.windowSprints(),
                inForce.interrupts(),
                inForce.effectiveFrom(),
                inForce.author(),
                inForce.reason(),
                inForce.writtenAt(),
                inForce.agreedBy(),
                inForce.agreedAt(),
                inputs.upcoming().stream().map(PolicyVersionView::of).toList(),
                inputs.proposed().map(PolicyVersionView::of).orElse(null),
                inputs.policyWrites());
    }

    /** What was agreed on for later comes into force while the version stays. */
    @Override
    public @Nullable Object alsoShown() {
        return upcoming.isEmpty() ? null : revision;
    }
}
