package dev.tandem.backlog.query;

import java.util.UUID;

/**
 * Which state a product's backlog is in.
 *
 * @param tag names the state: another for each change, for each copy, and for a copy that is made anew
 * @param current whether this release of the code wrote the rows
 */
record HeadState(UUID productId, String tag, boolean current) {
    /** The digest is part of it, since a client may ask one service after the other, and a database may be restored. */
    static String tag(long sequence, int generation, long digest) {
        return "\"%s-%s%s\""
                .formatted(Long.toString(sequence), Integer.toHexString(generation), Long.toHexString(digest));
    }
}
