package dev.tandem.backlog.overview;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import org.jspecify.annotations.Nullable;

/**
 * How the budget stands. What its event did not tell, or cannot tell yet, is null.
 *
 * @param capacity tenths of a point that a sprint has room for
 */
record Stand(
        Share debtShare,
        Balance carry,
        Balance liveBalance,
        @Nullable Integer capacity,
        @Nullable Share tolerance,
        @Nullable Share rolling,
        @Nullable Share nextTarget,
        @Nullable String status) {
    private static final Share USUAL_TOLERANCE = new Share(500);

    /** Of what is owed or overspent, more than the tolerance allows of a sprint. */
    boolean isCarryBeyondTolerance() {
        if (capacity == null) {
            return false;
        }
        long tolerated = (tolerance == null ? USUAL_TOLERANCE : tolerance).basisPoints() * (long) capacity;
        return Math.abs(carry.units()) > tolerated;
    }

    boolean isOffTarget() {
        return status != null && !status.equals("ON_TARGET") && !status.equals("INSUFFICIENT_DATA");
    }
}
