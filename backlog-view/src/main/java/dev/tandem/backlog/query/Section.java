package dev.tandem.backlog.query;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a lane, as long as nothing in it changes. What somebody had to read of its items stays with it.
 */
final class Section {
    private final String firstOrder;
    private final LaneContent content;
    private volatile int @Nullable [] placed;

    Section(String firstOrder, LaneContent content) {
        this.firstOrder = firstOrder;
        this.content = content;
    }

    /** It holds what stands here or behind, up to where the next begins. */
    String firstOrder() {
        return firstOrder;
    }

    LaneContent content() {
        return content;
    }

    /** @return tenths of its items in their order, 0 for the product's median; null where nobody read them yet */
    int @Nullable [] placed() {
        return placed;
    }

    void keep(int[] read) {
        placed = read;
    }
}
