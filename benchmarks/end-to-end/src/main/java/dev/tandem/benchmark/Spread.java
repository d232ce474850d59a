package dev.tandem.benchmark;

import java.util.Arrays;
import java.util.Collection;

/** Several readings of one figure: the middle one, and how far they lie apart. */
record Spread(double median, double least, double most) {
    static Spread of(Collection<Double> readings) {
        double[] sorted =
                readings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(percentile(sorted, 50), sorted[0], sorted[sorted.length - 1]);
    }

    /** By the nearest rank; the middle of two for the median. */
    static double percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is no reading");
        }
        if (percent == 50) {
            return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        }
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    static double percentile(Collection<Double> readings, int percent) {
        double[] sorted = readings.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return percentile(sorted, percent);
    }

    /** How far the readings lie apart, as a part of the middle one. */
    double noise() {
        return (most - least) / median;
    }
}
