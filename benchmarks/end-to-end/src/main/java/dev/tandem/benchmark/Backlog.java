package dev.tandem.benchmark;

import java.util.Random;

/**
 * A product that was filled: its features are numbered from 1, a fifth of its items is debt, likewise numbered.
 *
 * @param feature the one that was made through the API, and that the others are copies of
 */
record Backlog(String product, String productId, String feature, long items) {
    static long debtAmong(long items) {
        return items / 5;
    }

    long features() {
        return items - debtAmong(items);
    }

    String path() {
        return "/products/" + product;
    }

    String anyFeature(Random random) {
        return product + "-" + (1 + random.nextLong(features()));
    }

    String anyItem(Random random) {
        long number = 1 + random.nextLong(items);
        return number <= features() ? product + "-" + number : product + "-D" + (number - features());
    }
}
