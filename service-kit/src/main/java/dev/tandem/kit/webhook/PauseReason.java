package dev.tandem.kit.webhook;

/** Why nothing goes out. */
public enum PauseReason {
    /** Somebody asked for it. */
    REQUESTED,
    /** The target answered 410. */
    GONE,
    /** A delivery failed for as long as it is tried. */
    FAILING
}
