package dev.tandem.backlog.projection;

/** An event that no retry makes readable. */
final class UnreadableEvent extends Exception {
    UnreadableEvent(String reason) {
        super(reason);
    }
}
