package dev.tandem.backlog.delivery;

import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description =
                "How much of what sprints committed to was done. Of those of another tracker that is not known, so they are left out")
public record DeliveryCommitment(
        @Schema(description = "How many sprints that is of", examples = "6")
        int sprints,

        @Schema(description = "Points that they committed to when they started", examples = "240")
        BigDecimal committed,

        @Schema(
                description =
                        "Points done, at most as many as it committed to in each: what one did beyond makes up for no other",
                examples = "216")
        BigDecimal done,

        @Schema(nullable = true, description = "Done of what was committed; null where nothing was") @Nullable
        Share share) {
    /** Both in tenths of a point. */
    public static DeliveryCommitment of(int sprints, long committed, long done) {
        return new DeliveryCommitment(
                sprints, Points.number(committed), Points.number(done), Share.ratio(done, committed));
    }
}
