package dev.tandem.kit.webhook;

/** How far a delivery is. */
public enum DeliveryStatus {
    /** Not tried yet. An earlier one of the same item may be in the way, or the webhook is paused. */
    WAITING,
    /** Tried, failed, and tried again. */
    RETRYING,
    DELIVERED,
    /** Of a test, which is tried once. */
    FAILED
}
