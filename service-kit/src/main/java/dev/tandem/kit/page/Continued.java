package dev.tandem.kit.page;

import org.jspecify.annotations.Nullable;

/** A page of a list; its answers carry a Link to the next one. */
public interface Continued {
    /** Null on the last page. */
    @Nullable
    String next();
}
