package dev.tandem.kit.http.precondition;

/** A single resource's representation; its answers carry an ETag. */
public interface Versioned {
    long version();
}
