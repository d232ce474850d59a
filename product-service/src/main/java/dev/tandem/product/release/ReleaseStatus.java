package dev.tandem.product.release;

/** How firmly a release is promised. */
public enum ReleaseStatus {
    PLANNED,
    /** Its scope changes only openly, by a scope change. */
    COMMITTED
}
