package dev.tandem.backlog.overview;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A release that is likely to miss its day")
public record OverviewRelease(
        UUID id,
        String name,

        @Schema(description = "AT_RISK or LATE", examples = "AT_RISK")
        String health,

        @Schema(nullable = true, description = "Its day") @Nullable
        LocalDate targetOn,

        @Schema(
                nullable = true,
                description = "By when it is done in half of the futures; null beyond the forecast's horizon")
        @Nullable
        LocalDate p50,

        @Schema(
                nullable = true,
                description = "By when it is done in 85 % of the futures; null beyond the forecast's horizon")
        @Nullable
        LocalDate p85,

        @Schema(description = "Why it is here, in words") String reason,

        String href,
        String service) {
    static OverviewRelease of(ReleasePromise release, Link link) {
        return new OverviewRelease(
                release.id(),
                release.name(),
                release.health(),
                release.targetOn(),
                release.p50(),
                release.p85(),
                Reasons.of(release),
                link.href(),
                link.service());
    }
}
