package dev.tandem.kit.webhook;

/** Fired in the transaction that wrote deliveries which can go out at once. */
record DeliveriesDue() {}
