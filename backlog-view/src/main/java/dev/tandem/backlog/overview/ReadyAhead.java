package dev.tandem.backlog.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** In tenths of a point. */
record ReadyAhead(long features, long debt, @Nullable Integer capacity) {
    private static final int DECIMALS = 2;

    long total() {
        return features + debt;
    }

    /** Rounded down, so that 1 is a whole sprint; null while nobody knows what a sprint has room for. */
    @Nullable
    BigDecimal sprints() {
        return capacity == null
                ? null
                : BigDecimal.valueOf(total()).divide(BigDecimal.valueOf(capacity), DECIMALS, RoundingMode.DOWN);
    }

    boolean isLessThanASprint() {
        return capacity != null && total() < capacity;
    }
}
