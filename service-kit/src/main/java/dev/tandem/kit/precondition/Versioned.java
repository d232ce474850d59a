package dev.tandem.kit.precondition;

import org.jspecify.annotations.Nullable;

/** A single resource's representation; its answers carry an ETag. */
public interface Versioned {
    long version();

    /**
     * What it shows that may change while the version stays: another resource's word, or the time of day. The ETag
     * covers it, or whoever asks with {@code If-None-Match} would keep what is old.
     *
     * @return something that can be written as JSON; null where it shows nothing of that kind
     */
    default @Nullable Object alsoShown() {
        return null;
    }
}
