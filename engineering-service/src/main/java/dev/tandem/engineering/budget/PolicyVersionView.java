package dev.tandem.engineering.budget;

import dev.tandem.model.points.Share;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Terms as they were agreed on")
public record PolicyVersionView(
        @Schema(description = "From 1, as they were written; 0 are the usual terms")
        int revision,

        Share debtShare,
        Share tolerance,
        int windowSprints,

        @Schema(nullable = true, description = "Null for the usual terms")
        Instant effectiveFrom,

        @Schema(nullable = true) String author,
        @Schema(nullable = true) String reason,
        @Schema(nullable = true) Instant writtenAt) {
    static final PolicyVersionView USUAL = of(0, Terms.USUAL, null);

    static PolicyVersionView of(PolicyVersion policy) {
        return of(policy.version(), policy.terms(), policy);
    }

    private static PolicyVersionView of(int revision, Terms terms, PolicyVersion policy) {
        return new PolicyVersionView(
                revision,
                terms.debtShare(),
                terms.tolerance(),
                terms.windowSprints(),
                policy == null ? null : policy.effectiveFrom(),
                policy == null ? null : policy.author(),
                policy == null ? null : policy.reason(),
                policy == null ? null : policy.writtenAt());
    }
}
