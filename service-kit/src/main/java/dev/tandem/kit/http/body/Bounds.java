package dev.tandem.kit.http.body;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** What bodies of one kind must keep to, and how much of them is held at the moment. */
final class Bounds {
    private final long maxSize;
    private final Duration timeout;
    private final long maxArriving;
    private final AtomicLong arriving = new AtomicLong();

    Bounds(BodyConfig.Bounds config) {
        maxSize = config.maxSize().asLongValue();
        timeout = config.timeout();
        maxArriving = config.maxArriving().asLongValue();
    }

    long maxSize() {
        return maxSize;
    }

    Duration timeout() {
        return timeout;
    }

    /** @return false where all requests together would hold too much */
    boolean take(long bytes) {
        if (arriving.addAndGet(bytes) <= maxArriving) {
            return true;
        }
        arriving.addAndGet(-bytes);
        return false;
    }

    void giveBack(long bytes) {
        arriving.addAndGet(-bytes);
    }
}
