package dev.tandem.backlog.overview;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "How the debt budget stands, as engineering told it last")
public record OverviewBudget(
        Share debtShare,

        @Schema(
                nullable = true,
                description = "The share of debt that was done over the window of the policy; null while nothing is")
        @Nullable
        Share rolling,

        Balance carry,
        Balance liveBalance,

        @Schema(
                nullable = true,
                description = "The share of debt that the next sprint should have; null until it was told")
        @Nullable
        Share nextTarget,

        @Schema(nullable = true, description = "As the budget has it; null until it was told", examples = "ON_TARGET")
        @Nullable
        String status,

        String href,
        String service) {
    static OverviewBudget of(Stand stand, Link link) {
        return new OverviewBudget(
                stand.debtShare(),
                stand.rolling(),
                stand.carry(),
                stand.liveBalance(),
                stand.nextTarget(),
                stand.status(),
                link.href(),
                link.service());
    }
}
