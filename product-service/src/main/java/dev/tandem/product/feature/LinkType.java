package dev.tandem.product.feature;

public enum LinkType {
    /** The other cannot be finished before this one. */
    BLOCKS,
    /** The other must be finished before this one. */
    BLOCKED_BY,
    RELATES,
    /** It is one of the parts that the other was split into. Set by the split alone, and stays. */
    PART_OF
}
