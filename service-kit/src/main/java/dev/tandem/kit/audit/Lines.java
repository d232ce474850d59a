package dev.tandem.kit.audit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Lets so many lines a minute through, so that whoever is refused a million times does not fill the disk. */
final class Lines {
    private final Bucket bucket;
    private final Consumer<String> log;
    private final AtomicLong left = new AtomicLong();

    Lines(int perMinute, TimeMeter time, Consumer<String> log) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
        this.log = log;
    }

    void add(String line) {
        if (!bucket.tryConsume(1)) {
            left.incrementAndGet();
            return;
        }
        long omitted = left.getAndSet(0);
        if (omitted > 0) {
            log.accept("refused=more count=%d".formatted(omitted));
        }
        log.accept(line);
    }
}
