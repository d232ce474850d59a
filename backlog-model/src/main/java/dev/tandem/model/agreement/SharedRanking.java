package dev.tandem.model.agreement;

import org.jspecify.annotations.Nullable;

/** One list that each side ranks for itself, such as what gets in the way: it is in the order of the sums of both places. */
public final class SharedRanking {
    /** How many a side ranks. */
    public static final int MOST = 200;

    /** What a side does not rank comes behind all that it can. */
    public static final int BEHIND_ALL = MOST + 1;

    private SharedRanking() {}

    /** @return by what it is sorted; the least comes first */
    public static int sum(@Nullable Integer product, @Nullable Integer engineering) {
        return (product == null ? BEHIND_ALL : product) + (engineering == null ? BEHIND_ALL : engineering);
    }
}
