package dev.tandem.kit.webhook;

/** A target that is not called. */
final class RefusedTarget extends RuntimeException {
    RefusedTarget(String why) {
        super(why, null, false, false);
    }
}
