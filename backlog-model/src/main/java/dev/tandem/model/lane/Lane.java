package dev.tandem.model.lane;

/** The two lists that are merged, each in its owner's order. */
public enum Lane {
    /** Ranked by product. */
    FEATURE,
    /** Ranked by engineering. */
    DEBT
}
