package dev.tandem.kit.relay;

/** Fired once, when this service's topics exist as agreed: consumers may start. */
public record TopicsReady() {}
