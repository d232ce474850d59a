package dev.tandem.model.lane;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Between two items that stay where they are; where it is open, there is none.
 *
 * @param above the rank ahead of it
 * @param below the rank behind it
 * @param where in words
 */
record Gap(@Nullable String above, @Nullable String below, String where) {
    boolean holds(String rank) {
        return (above == null || above.compareTo(rank) < 0) && (below == null || rank.compareTo(below) < 0);
    }

    boolean holdsInOrder(List<String> ranks) {
        return ranks.stream().allMatch(this::holds)
                && ranks.stream().sorted().toList().equals(ranks);
    }

    /** The first of the ranks that stands in it, else what stands behind it. */
    @Nullable
    String firstOf(List<String> ranks) {
        return ranks.stream().filter(this::holds).min(String::compareTo).orElse(below);
    }
}
