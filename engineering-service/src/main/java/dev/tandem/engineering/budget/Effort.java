package dev.tandem.engineering.budget;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;

/** Points of features and of debt, in tenths: the F and the H that the budget reckons with. */
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
    public ExactShare share() {
        return total() == 0 ? null : new ExactShare(debt * Share.WHOLE, total());
    }

    /** How much debt a share would have asked for beyond what there is, w·(F+H) − H: in tenths times basis points. */
    long shortOf(int shareBasisPoints) {
        return shareBasisPoints * total() - debt * Share.WHOLE;
    }
}
