package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.tradeoff.Overridden;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a team may commit to without naming a tradeoff: at most the capacity, and a share of debt between the next
 * target and the proposal's share, each widened by the tolerance.
 *
 * @param proposed the share of debt in the proposal; null where nothing fits
 */
public record Bounds(
        Points capacity, ExactShare nextTarget, @Nullable ExactShare proposed, Share tolerance) {
    void refuseOutside(Effort commitment) {
        refuse(brokenBy(commitment), commitment);
    }

    /** @return which of the two it lies outside of */
    List<Overridden> brokenBy(Effort commitment) {
        var broken = new ArrayList<Overridden>();
        var share = commitment.share();
        if (share != null && (share.compareTo(lowest()) < 0 || share.compareTo(highest()) > 0)) {
            broken.add(Overridden.SHARE);
        }
        if (commitment.total() > capacity.tenths()) {
            broken.add(Overridden.CAPACITY);
        }
        return broken;
    }

    /** @return which of the two it lies outside of, and farther than before; nothing where as much goes out as comes in */
    public List<Overridden> brokenBy(Effort before, Effort after) {
        if (after.total() <= before.total()) {
            return List.of();
        }
        return brokenBy(after).stream()
                .filter(bound -> bound == Overridden.CAPACITY
                        || isFarther(before.share(), Objects.requireNonNull(after.share())))
                .toList();
    }

    private boolean isFarther(@Nullable ExactShare before, ExactShare after) {
        if (before == null) {
            return true;
        }
        return after.compareTo(lowest()) < 0 ? after.compareTo(before) < 0 : after.compareTo(before) > 0;
    }

    public void refuse(List<Overridden> broken, Effort commitment) {
        if (!broken.isEmpty()) {
            throw EngineeringProblem.COMMITMENT_OUT_OF_BOUNDS
                    .because("%s; change the plan, or name the tradeoff", sentence(broken, commitment))
                    .with("broken", List.copyOf(broken))
                    .with("planned", ExactShare.roundedOrNull(commitment.share()))
                    .with("lowest", withinWhole(lowest()))
                    .with("highest", withinWhole(highest()))
                    .with("nextTarget", nextTarget.rounded())
                    .with("proposed", ExactShare.roundedOrNull(proposed))
                    .with("tolerance", tolerance)
                    .with("committed", Points.number(commitment.total()))
                    .with("capacity", capacity);
        }
    }

    private String sentence(List<Overridden> broken, Effort commitment) {
        var parts = new ArrayList<String>();
        if (broken.contains(Overridden.SHARE)) {
            parts.add("%s of the commitment is debt, and it should be from %s to %s"
                    .formatted(
                            Objects.requireNonNull(commitment.share()).rounded().number(),
                            withinWhole(lowest()).number(),
                            withinWhole(highest()).number()));
        }
        if (broken.contains(Overridden.CAPACITY)) {
            parts.add("%s points are committed, and the capacity is %s"
                    .formatted(Points.number(commitment.total()), capacity));
        }
        return String.join("; ", parts);
    }

    private ExactShare lowest() {
        var lower = proposed == null ? nextTarget : ExactShare.min(nextTarget, proposed);
        return lower.plus(-tolerance.basisPoints());
    }

    private ExactShare highest() {
        var higher = proposed == null ? nextTarget : ExactShare.max(nextTarget, proposed);
        return higher.plus(tolerance.basisPoints());
    }

    private static Share withinWhole(ExactShare share) {
        return share.clamp(ExactShare.of(0), ExactShare.of(Share.WHOLE)).rounded();
    }
}
