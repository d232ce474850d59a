package dev.tandem.kit.relay;

import java.time.Duration;

/**
 * How soon after a batch the next may follow. Under load some time lies between two, so that what is committed meanwhile
 * goes together and what follows a batch is done once for all of it. Whoever writes alone never waits: their batches are
 * too small to be a load, and nobody else's event comes while one is sent.
 */
final class Pace {
    /** One write is one event or a few. */
    private static final int ONE_WRITE = 3;

    private final Duration interval;
    private long notBefore = System.nanoTime();

    Pace(Duration interval) {
        this.interval = interval;
    }

    /**
     * @param moreCame whether something was committed while they were sent
     * @param now as {@link System#nanoTime()} tells it
     */
    void sent(int events, boolean moreCame, long now) {
        if (events > ONE_WRITE || moreCame) {
            notBefore = now + interval.toNanos();
        }
    }

    Duration pause(long now) {
        return Duration.ofNanos(Math.max(0, notBefore - now));
    }
}
