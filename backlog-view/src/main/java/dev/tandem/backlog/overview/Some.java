package dev.tandem.backlog.overview;

import java.util.List;

/**
 * The first of several.
 *
 * @param all how many there are
 */
record Some<T>(int all, List<T> first) {
    /** So many are named; the address behind them has all. */
    static final int MOST = 20;

    static <T> Some<T> of(List<T> all) {
        return new Some<>(all.size(), all.stream().limit(MOST).toList());
    }

    int left() {
        return all - first.size();
    }
}
