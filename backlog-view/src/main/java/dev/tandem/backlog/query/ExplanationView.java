package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Placement;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Why an item stands where it does: the state before it, both candidates, and which rule chose")
public record ExplanationView(
        long position,
        String key,
        Lane lane,
        Placement.Reason reason,

        @Schema(description = "The agreed share of debt points")
        Share target,

        @Schema(description = "Debt points owed where the order starts")
        Balance carry,

        @Schema(description = "Points placed before this item")
        BigDecimal placed,

        @Schema(description = "Debt points among them") BigDecimal placedDebt,

        @Schema(
                description =
                        "e = debt placed − target × placed − carry, in points: below 0 debt is owed, above 0 overspent")
        Balance error,

        @Schema(nullable = true, description = "The feature that could come here") @Nullable
        ContenderView feature,

        @Schema(nullable = true, description = "The debt item that could come here") @Nullable
        ContenderView debt,

        @Schema(description = "The same in a sentence") String sentence) {
    @Schema(description = "A candidate, and what the error would be after it; the smaller one in size wins")
    public record ContenderView(String key, Points points, Balance error) {
        static @Nullable ContenderView of(Placement.@Nullable Contender<LaneSpot> contender) {
            return contender == null
                    ? null
                    : new ContenderView(
                            contender.item().key(), new Points(contender.points()), new Balance(contender.error()));
        }
    }

    static ExplanationView of(Placement<LaneSpot> placement, Share target, Balance carry) {
        String key = placement.placed().item().key();
        var feature = ContenderView.of(placement.feature());
        var debt = ContenderView.of(placement.debt());
        return new ExplanationView(
                placement.position(),
                key,
                placement.lane(),
                placement.reason(),
                target,
                carry,
                Points.number(placement.before().total()),
                Points.number(placement.before().debt()),
                new Balance(placement.error()),
                feature,
                debt,
                sentence(placement.reason(), key, feature, debt));
    }

    private static String sentence(
            Placement.Reason reason, String key, @Nullable ContenderView feature, @Nullable ContenderView debt) {
        if (reason == Placement.Reason.EXPEDITED) {
            return "%s is expedited, and expedited debt comes before all else.".formatted(key);
        }
        if (feature == null || debt == null) {
            return "Nothing is left of the other lane.";
        }
        if (reason == Placement.Reason.TIE) {
            return "%s and %s would leave the share equally far off; then the feature comes first."
                    .formatted(feature.key(), debt.key());
        }
        return "After %s the share of debt is off by %s points, after %s by %s; the smaller wins."
                .formatted(
                        feature.key(),
                        feature.error().points(),
                        debt.key(),
                        debt.error().points());
    }
}
