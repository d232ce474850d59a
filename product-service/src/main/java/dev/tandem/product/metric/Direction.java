package dev.tandem.product.metric;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN
}
