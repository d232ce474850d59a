package dev.tandem.backlog.projection;

/** Somebody else moved the position that a batch was read from: another replica, or a database that was restored. */
final class PositionMoved extends RuntimeException {
    PositionMoved(Move move) {
        super("%s is no longer at %d".formatted(move.partition(), move.from()));
    }
}
