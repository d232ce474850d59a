package dev.tandem.product.feature;

import org.jspecify.annotations.Nullable;

/** In which order features are listed. */
enum FeatureSort {
    /** Product's own order. */
    RANK("f.rank", "f.rank > :key", "f.rank"),
    /** The highest first; those without a score last. */
    SCORE(FeatureSort.SCORE_OF_FEATURE, null, FeatureSort.SCORE_OF_FEATURE + " desc nulls last, f.id"),
    /** The latest change first. */
    UPDATED("f.updated_at", "(f.updated_at, f.id) < (:key, :id)", "f.updated_at desc, f.id desc");

    /** As {@link dev.tandem.product.scorecard.Score} calculates it, with engineering's estimate. */
    private static final String SCORE_OF_FEATURE = """
            round(case when (f.score ->> 'perPoint')::boolean
                then (f.score ->> 'value')::numeric / (b.points / 10.0) else (f.score ->> 'value')::numeric end, 4)""";

    private final String key;
    private final @Nullable String after;
    private final String order;

    FeatureSort(String key, @Nullable String after, String order) {
        this.key = key;
        this.after = after;
        this.order = order;
    }

    String key() {
        return key;
    }

    String order() {
        return order;
    }

    /** @param last the last feature of the page before */
    String after(FeatureSearch.Place last) {
        if (after != null) {
            return after;
        }
        return last.score() == null
                ? "%s is null and f.id > :id".formatted(key)
                : "(%1$s < :key or (%1$s = :key and f.id > :id) or %1$s is null)".formatted(key);
    }
}
