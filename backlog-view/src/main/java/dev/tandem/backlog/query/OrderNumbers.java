package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;

/**
 * What the merge sorts by. Which of two items it takes first depends on what lies ahead of each in its own lane and on
 * nothing else: with F points of features ahead of a feature of f, and D of debt ahead of a debt item of d, the feature
 * comes first where {@code w·(2F + f) + 2·balance ≤ (1 − w)·(2D + d)}. That is what "closer to the share" comes to when
 * both are at the head of their lanes. So each item has a number, the numbers never fall along a lane, and the merged
 * order is the order of the numbers, but that expedited debt comes before all else.
 */
record OrderNumbers(Share share, Balance balance, Points median) {
    /** @param tenthsAhead of its own lane */
    long of(Lane lane, long tenthsAhead, int tenths) {
        long middle = 2 * tenthsAhead + tenths;
        return lane == Lane.DEBT
                ? (Share.WHOLE - share.basisPoints()) * middle
                : share.basisPoints() * middle + 2 * balance.units();
    }

    /** Whether an item of the lane with that number comes before one of the other lane; of equal ones the feature does. */
    static boolean isAhead(Lane lane, long number, long other) {
        return lane == Lane.DEBT ? number < other : number <= other;
    }
}
