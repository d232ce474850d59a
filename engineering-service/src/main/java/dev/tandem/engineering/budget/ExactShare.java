package dev.tandem.engineering.budget;

import dev.tandem.backlog.points.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share as the ratio that it is, so that what lies exactly on a bound is not rounded across it. Its value in basis
 * points is {@code basisPoints / over}.
 */
public record ExactShare(long basisPoints, long over) implements Comparable<ExactShare> {
    public ExactShare {
        if (over <= 0) {
            throw new IllegalArgumentException("There is no share of nothing");
        }
    }

    static ExactShare of(int basisPoints) {
        return new ExactShare(basisPoints, 1);
    }

    ExactShare plus(int more) {
        return new ExactShare(basisPoints + more * over, over);
    }

    ExactShare clamp(ExactShare lowest, ExactShare highest) {
        return min(max(this, lowest), highest);
    }

    static ExactShare min(ExactShare a, ExactShare b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    static ExactShare max(ExactShare a, ExactShare b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** As it is shown: four decimals, rounded half up. */
    public Share rounded() {
        return new Share(BigDecimal.valueOf(basisPoints)
                .divide(BigDecimal.valueOf(over), RoundingMode.HALF_UP)
                .intValueExact());
    }

    @Override
    public int compareTo(ExactShare other) {
        return Long.compare(basisPoints * other.over, other.basisPoints * over);
    }
}
