package dev.tandem.imports;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * When to look again whether what rows wait for has come. A look asks for every row that waits, so it costs the more the
 * longer a file is: the pause after it grows with it, and looking never takes more than a small part of the time.
 */
final class Looks {
    static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int PAUSE_FOR_EACH_LOOK = 10;

    private final LongSupplier nanos;
    private final Map<UUID, Long> dueAt = new HashMap<>();

    Looks(LongSupplier nanos) {
        this.nanos = nanos;
    }

    boolean isDue(UUID job) {
        Long due = dueAt.get(job);
        return due == null || nanos.getAsLong() - due >= 0;
    }

    <T> T look(UUID job, Supplier<T> look) {
        long began = nanos.getAsLong();
        T seen = look.get();
        long ended = nanos.getAsLong();
        long pause = Math.min(
                LONGEST_PAUSE.toNanos(), Math.max(SHORTEST_PAUSE.toNanos(), PAUSE_FOR_EACH_LOOK * (ended - began)));
        dueAt.put(job, ended + pause);
        return seen;
    }

    /** Forgets those that run no more. */
    void retain(Set<UUID> running) {
        dueAt.keySet().retainAll(running);
    }
}
