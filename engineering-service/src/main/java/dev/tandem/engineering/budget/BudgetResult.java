package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import org.jspecify.annotations.Nullable;

/**
 * What the budget of a product comes to at a moment.
 *
 * @param capacity C, the largest of the window; null while there is none
 * @param carry K
 * @param window what was done in the sprints of the window
 */
public record BudgetResult(
        Policy policy, @Nullable Points capacity, Balance carry, Effort window, BudgetStatus status) {
    /** ΣH/Σ(F+H) over the window; null while nothing is done. */
    public @Nullable ExactShare rolling() {
        return window.share();
    }

    /** The share of debt that repays the carry in the next sprint: (w·C + K)/C, within w/2 … 2w. */
    public ExactShare nextTarget() {
        int share = policy.share();
        if (capacity == null) {
            return ExactShare.of(share);
        }
        var repaying = new ExactShare((long) share * capacity.tenths() + carry.units(), capacity.tenths());
        return repaying.clamp(new ExactShare(share, 2), ExactShare.of(Math.min(Share.WHOLE, 2 * share)));
    }
}
