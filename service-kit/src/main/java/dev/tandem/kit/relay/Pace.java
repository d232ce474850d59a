package dev.tandem.kit.relay;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How soon after a batch the next may follow. Under load some time lies between two, so that what is committed meanwhile
 * goes together and what follows a batch is done once for all of it. Whoever writes alone never waits: their batches are
 * too small to be a load, and nobody else's event comes while one is sent.
 */
final class Pace {
    /** One write is one event or a few. */
    private static final int ONE_WRITE = 3;

    private final Duration interval;
    private final AtomicLong committed = new AtomicLong();
    private long committedBefore;
    private long notBefore = System.nanoTime();

    Pace(Duration interval) {
        this.interval = interval;
    }

    /** Something was committed that is to be sent; called by whoever did it. */
    void committed() {
        committed.incrementAndGet();
    }

    /** A batch is taken now: what was committed before is in it. */
    void begins() {
        committedBefore = committed.get();
    }

    /** @param now as {@link System#nanoTime()} tells it */
    void sent(int events, long now) {
        if (events > ONE_WRITE || committed.get() > committedBefore) {
            notBefore = now + interval.toNanos();
        }
    }

    Duration pause(long now) {
        return Duration.ofNanos(Math.max(0, notBefore - now));
    }
}
