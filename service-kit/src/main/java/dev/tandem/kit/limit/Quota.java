package dev.tandem.kit.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * So many requests in a window for each who asks: a bucket for each that fills again evenly. Nobody waits for another:
 * a bucket is changed by compare-and-set, and only those of whoever asks at the same moment compete.
 */
final class Quota {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final int most;
    private final Duration window;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /** @param name as the headers of answers call it */
    Quota(String name, int most, Duration window, int known, TimeMeter time) {
        this.name = name;
        this.most = most;
        this.window = window;
        this.time = time;
        // A bucket that nobody took from for a window is full, as a new one is.
        this.buckets = Caffeine.newBuilder()
                .maximumSize(known)
                .expireAfterAccess(window)
                .build();
    }

    String name() {
        return name;
    }

    int most() {
        return most;
    }

    long windowSeconds() {
        return window.toSeconds();
    }

    /** Whether anybody counts. */
    boolean counts() {
        return most > 0;
    }

    /**
     * What is left of a quota.
     *
     * @param taken whether there was one left for this request
     * @param full in how many seconds it is whole again
     * @param next in how many seconds there is one for the next request; 0 for now
     */
    record State(Quota quota, boolean taken, long left, long full, long next) {}

    State take(String who) {
        return state(buckets.get(who, any -> full()).tryConsumeAndReturnRemaining(1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, window))
                .withCustomTimePrecision(time)
                .build();
    }

    private State state(ConsumptionProbe probe) {
        return new State(
                this,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** Rounded up: whoever waits so long does not come too early. */
    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }
}
