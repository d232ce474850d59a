package dev.tandem.engineering.scope;

import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "What a scope change makes of the sprint, as reckoned when it was asked for; null of older ones",
        nullable = true)
public record ScopeEffect(
        @Schema(description = "Points that come in") EffortView in,
        @Schema(description = "Points that go out") EffortView out,

        @Schema(description = "All points that the sprint is committed to then", examples = "38")
        BigDecimal load,

        @Schema(nullable = true, description = "Debt among them") @Nullable
        Share share,

        @Schema(description = "What the sprint can hold") Points capacity) {
    static ScopeEffect of(RequestedScope scope) {
        var after = scope.after();
        return new ScopeEffect(
                EffortView.of(scope.in()),
                EffortView.of(scope.out()),
                Points.number(after.total()),
                ExactShare.roundedOrNull(after.share()),
                scope.sprint().capacity());
    }
}
