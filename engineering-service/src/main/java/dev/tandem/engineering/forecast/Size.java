package dev.tandem.engineering.forecast;

/**
 * How large an item may turn out to be, in tenths of a point: a triangular distribution over the estimate's range with
 * its peak at the estimate. Drawn by inverting the distribution function (S. Kotz, J. R. van Dorp, "Beyond Beta", World
 * Scientific 2004, chapter 1), so that one uniform number makes one size.
 */
final class Size {
    private final double low;
    private final double peak;
    private final double high;
    private final double belowPeak;
    private final double left;
    private final double right;

    private Size(double low, double peak, double high) {
        this.low = low;
        this.peak = peak;
        this.high = high;
        belowPeak = high == low ? 0 : (peak - low) / (high - low);
        left = (high - low) * (peak - low);
        right = (high - low) * (high - peak);
    }

    static Size between(int low, int peak, int high) {
        if (low > peak || peak > high) {
            throw new IllegalArgumentException("must hold low ≤ peak ≤ high");
        }
        return new Size(low, peak, high);
    }

    static Size exactly(int tenths) {
        return between(tenths, tenths, tenths);
    }

    /** The same distribution, stretched until it has that mean. */
    Size withMean(double tenths) {
        double stretch = tenths / ((low + peak + high) / 3);
        return new Size(low * stretch, peak * stretch, high * stretch);
    }

    double least() {
        return low;
    }

    /** @param uniform from 0 to below 1; the larger it is, the larger the size */
    double at(double uniform) {
        return uniform < belowPeak ? low + Math.sqrt(uniform * left) : high - Math.sqrt((1 - uniform) * right);
    }
}
