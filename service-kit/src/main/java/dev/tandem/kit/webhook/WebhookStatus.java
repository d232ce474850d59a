package dev.tandem.kit.webhook;

/** Whether deliveries go out. While it is paused they are written all the same, and wait. */
public enum WebhookStatus {
    ACTIVE,
    PAUSED
}
