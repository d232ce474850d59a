package dev.tandem.product.feature;

public enum LinkType {
    /** The other cannot be finished before this one. */
    BLOCKS,
    /** The other must be finished before this one. */
    BLOCKED_BY,
    RELATES
}
