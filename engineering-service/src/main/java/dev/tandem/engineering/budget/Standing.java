package dev.tandem.engineering.budget;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;

/**
 * Where a product's budget stands at a moment.
 *
 * @param capacity C, the largest of the sprints that are looked at; null while there is none
 * @param carry K
 * @param window done in the sprints that are looked at
 */
public record Standing(Terms terms, Points capacity, Balance carry, Effort window, BudgetStatus status) {
    /** ΣH/Σ(F+H) over the sprints that are looked at; null while nothing is done. */
    public ExactShare rolling() {
        return window.share();
    }

    /** The share that the next sprint should have, so that what is owed is repaid: (w·C + K)/C, within w/2 … 2w. */
    public ExactShare nextTarget() {
        int share = terms.share();
        if (capacity == null) {
            return ExactShare.of(share);
        }
        var repaying = new ExactShare((long) share * capacity.tenths() + carry.units(), capacity.tenths());
        return repaying.clamp(new ExactShare(share, 2), ExactShare.of(Math.min(Share.WHOLE, 2 * share)));
    }
}
