package dev.tandem.product.release;

/**
 * That somebody did something for an item.
 *
 * @param item its key
 */
public record Contributed(String who, Contribution did, String item) {}
