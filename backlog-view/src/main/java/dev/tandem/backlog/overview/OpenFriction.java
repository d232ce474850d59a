package dev.tandem.backlog.overview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that gets in the way of the two.
 *
 * @param product where product ranks it, from 1
 * @param engineering where engineering does
 */
record OpenFriction(
        UUID id,
        String what,
        String impact,
        @Nullable Integer product,
        @Nullable Integer engineering) {
    /** What a side does not rank comes behind all that it can, as where frictions are listed. */
    private static final int BEHIND_ALL = 201;

    int places() {
        return (product == null ? BEHIND_ALL : product) + (engineering == null ? BEHIND_ALL : engineering);
    }

    boolean isRanked() {
        return product != null || engineering != null;
    }
}
