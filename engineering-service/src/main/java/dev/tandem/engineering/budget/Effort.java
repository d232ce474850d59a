package dev.tandem.engineering.budget;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;
import org.jspecify.annotations.Nullable;

/** Points of features and of debt, in tenths: F and H in the budget's formulas. */
public record Effort(long feature, long debt) {
    public static final Effort NONE = new Effort(0, 0);

    public static Effort of(Lane lane, long tenths) {
        return lane == Lane.DEBT ? new Effort(0, tenths) : new Effort(tenths, 0);
    }

    public Effort plus(Effort other) {
        return new Effort(feature + other.feature, debt + other.debt);
    }

    public Effort minus(Effort other) {
        return new Effort(feature - other.feature, debt - other.debt);
    }

    public long total() {
        return feature + debt;
    }

    /** H/(F+H); null while there is neither. */
    public @Nullable ExactShare share() {
        return total() == 0 ? null : new ExactShare(debt * Share.WHOLE, total());
    }

    /** The debt that is missing for a share of w: w·(F+H) − H, in tenths times basis points. */
    long shortOf(int shareBasisPoints) {
        return shareBasisPoints * total() - debt * Share.WHOLE;
    }
}
