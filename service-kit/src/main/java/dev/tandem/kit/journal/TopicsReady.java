package dev.tandem.kit.journal;

/** Fired once, when this service's topics exist as agreed: consumers may start. */
public record TopicsReady() {}
