package dev.tandem.engineering.budget;

import dev.tandem.model.points.Share;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Terms as they were agreed on")
public record PolicyVersionView(
        @Schema(description = "From 1, as they were written; 0 are the usual terms")
        int revision,

        Share debtShare,
        Share tolerance,
        int windowSprints,

        @Schema(nullable = true, description = "Null for the usual terms") @Nullable
        Instant effectiveFrom,

        @Schema(nullable = true) @Nullable String author,
        @Schema(nullable = true) @Nullable String reason,
        @Schema(nullable = true) @Nullable Instant writtenAt) {
    static final PolicyVersionView DEFAULT = of(0, Policy.DEFAULT, null);

    static PolicyVersionView of(PolicyVersion version) {
        return of(version.version(), version.policy(), version);
    }

    private static PolicyVersionView of(int revision, Policy policy, @Nullable PolicyVersion version) {
        return new PolicyVersionView(
                revision,
                policy.debtShare(),
                policy.tolerance(),
                policy.windowSprints(),
                version == null ? null : version.effectiveFrom(),
                version == null ? null : version.author(),
                version == null ? null : version.reason(),
                version == null ? null : version.writtenAt());
    }
}
