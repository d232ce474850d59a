package dev.tandem.backlog.merge;

import dev.tandem.model.lane.Lane;

/**
 * What has been placed so far.
 *
 * @param total points placed, in tenths
 * @param debt the debt points among them, in tenths
 */
public record Running(long count, long total, long debt) {
    public static final Running START = new Running(0, 0, 0);
    /** Ten million items of the largest size: of a longer backlog nobody would ask for a further page. */
    public static final long MOST = 100_000_000_000L;

    public Running {
        if (count < 0 || debt < 0 || debt > total || count > total) {
            throw new IllegalArgumentException("Not a state that a merge can be in");
        }
    }

    Running plus(Lane lane, int points) {
        return new Running(count + 1, total + points, lane == Lane.DEBT ? debt + points : debt);
    }
}
