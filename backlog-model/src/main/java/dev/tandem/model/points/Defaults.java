package dev.tandem.model.points;

/** What holds in a product until its two sides say otherwise; both services and the contracts count on it. */
public final class Defaults {
    /** A fifth of the work is debt. */
    public static final Share DEBT_SHARE = new Share(2000);

    /** What an item without an estimate is placed with, until a median of estimates is recorded. */
    public static final Points MEDIAN = new Points(30);

    private Defaults() {}
}
