package dev.tandem.product.release;

import dev.tandem.model.promise.ReleaseHealth;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When engineering expects all of a release to be done.
 *
 * @param isTold whether there is a forecast of it at all
 * @param p50 in half of the runs; null beyond what the forecast looks ahead
 * @param p85 in 85 % of the runs; null beyond what the forecast looks ahead
 */
record ForecastDates(
        boolean isTold, @Nullable LocalDate p50, @Nullable LocalDate p85) {
    static final ForecastDates UNKNOWN = new ForecastDates(false, null, null);

    static ForecastDates of(@Nullable LocalDate p50, @Nullable LocalDate p85) {
        return new ForecastDates(true, p50, p85);
    }

    /** Whether it is too likely to come later than that day. */
    boolean endanger(LocalDate day) {
        return isTold && isLater(p85, day);
    }

    /** @return null where nothing can be said: no day is wanted, or no forecast is known */
    @Nullable
    ReleaseHealth health(@Nullable LocalDate targetOn, LocalDate today) {
        if (targetOn == null) {
            return null;
        }
        if (today.isAfter(targetOn) || (isTold && isLater(p50, targetOn))) {
            return ReleaseHealth.LATE;
        }
        if (!isTold) {
            return null;
        }
        return isLater(p85, targetOn) ? ReleaseHealth.AT_RISK : ReleaseHealth.ON_TRACK;
    }

    private static boolean isLater(@Nullable LocalDate expected, LocalDate day) {
        return expected == null || expected.isAfter(day);
    }
}
