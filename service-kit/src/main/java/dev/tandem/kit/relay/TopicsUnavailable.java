package dev.tandem.kit.relay;

final class TopicsUnavailable extends RuntimeException {
    TopicsUnavailable(Throwable cause) {
        super("Kafka does not answer: " + cause.getMessage(), cause);
    }

    TopicsUnavailable(String reason) {
        super(reason);
    }

    static TopicsUnavailable withoutRight(String right) {
        return new TopicsUnavailable("This service lacks a right at the broker: " + right);
    }
}
