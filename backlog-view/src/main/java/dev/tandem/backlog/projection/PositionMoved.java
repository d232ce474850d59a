package dev.tandem.backlog.projection;

import java.util.List;

/** A position that a batch was read from has moved: by another replica, or because the database was restored. */
final class PositionMoved extends RuntimeException {
    PositionMoved(List<Move> moves) {
        super("One of these is no longer where it was: %s".formatted(moves));
    }
}
