package dev.tandem.kit.body;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What bodies of one kind must keep to, and how much of them is held at the moment. */
final class Bounds {
    // A small body finds room also where large ones fill it; the bound on connections bounds these.
    private static final int UNCOUNTED = 64 * 1024;

    private final long maxSize;
    private final Duration timeout;
    private final long maxHeld;
    private final AtomicLong held = new AtomicLong();

    Bounds(BodyConfig.Bounds config) {
        maxSize = config.maxSize().asLongValue();
        timeout = config.timeout();
        maxHeld = config.maxHeld().asLongValue();
    }

    long maxSize() {
        return maxSize;
    }

    Duration timeout() {
        return timeout;
    }

    /** How much a body of so many bytes takes of what all may hold. */
    long counted(int length) {
        return Math.max(0, length - UNCOUNTED);
    }

    /** @return false where all requests together would hold too much */
    boolean take(long bytes) {
        if (held.addAndGet(bytes) <= maxHeld) {
            return true;
        }
        held.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        held.addAndGet(-bytes);
    }
}
