package dev.tandem.backlog.projection;

/** The position that a batch was read from has moved: by another replica, or because the database was restored. */
final class PositionMoved extends RuntimeException {
    PositionMoved(Move move) {
        super("%s is no longer at %d".formatted(move.partition(), move.from()));
    }
}
