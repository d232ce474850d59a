package dev.tandem.engineering.budget;

import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A share kept as a ratio: rounding would move a share that lies exactly on a bound across it. Its value in basis points
 * is {@code basisPoints / over}.
 */
public record ExactShare(long basisPoints, long over) implements Comparable<ExactShare> {
    public ExactShare {
        if (over <= 0) {
            throw new IllegalArgumentException("There is no share of nothing");
        }
    }

    public static ExactShare of(int basisPoints) {
        return new ExactShare(basisPoints, 1);
    }

    public ExactShare plus(int more) {
        return new ExactShare(basisPoints + more * over, over);
    }

    public ExactShare clamp(ExactShare lowest, ExactShare highest) {
        return min(max(this, lowest), highest);
    }

    public static ExactShare min(ExactShare a, ExactShare b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    public static ExactShare max(ExactShare a, ExactShare b) {
        return a.compareTo(b) >= 0 ? a : b;
    }

    /** As it is shown: four decimals, rounded half up. */
    public Share rounded() {
        return new Share(BigDecimal.valueOf(basisPoints)
                .divide(BigDecimal.valueOf(over), RoundingMode.HALF_UP)
                .intValueExact());
    }

    /** @return null for null: there is no share of nothing */
    public static @Nullable Share roundedOrNull(@Nullable ExactShare share) {
        return share == null ? null : share.rounded();
    }

    @Override
    public int compareTo(ExactShare other) {
        return Long.compare(basisPoints * other.over, other.basisPoints * over);
    }
}
