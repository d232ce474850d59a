package dev.tandem.benchmark;

/**
 * What one turn of a kind of work showed.
 *
 * @param value how many a second, or how many milliseconds one takes
 * @param cpuMillis of all server processes for one of them; NaN where it was not looked at
 * @param bytes of one answer; NaN where there is none
 */
record Reading(double value, double cpuMillis, double bytes) {
    static Reading of(double value) {
        return new Reading(value, Double.NaN, Double.NaN);
    }
}
