package dev.tandem.kit.precondition;

/** A single resource's representation; its answers carry an ETag. */
public interface Versioned {
    long version();
}
