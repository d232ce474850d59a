package dev.tandem.system.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The time of day as the services see it, by libfaketime where that is installed. */
final class Clock {
    private static final Path LIBRARY = Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1");

    private final Path offset;

    private final boolean jumps;

    /** @param jumps whether it is to be set at all */
    Clock(Path offset, boolean jumps) {
        this.offset = offset;
        this.jumps = jumps;
        set(Duration.ZERO);
    }

    boolean canBeSet() {
        return jumps && Files.exists(LIBRARY);
    }

    /** What a process must be told at its start, so that its clock can be set later. */
    Map<String, String> environment() {
        return canBeSet()
                ? Map.of(
                        "LD_PRELOAD", LIBRARY.toString(),
                        "FAKETIME_TIMESTAMP_FILE", offset.toString(),
                        "FAKETIME_CACHE_DURATION", "1",
                        // How long something takes does not jump, and what waits is woken in time.
                        "FAKETIME_DONT_FAKE_MONOTONIC", "1",
                        "FAKETIME_FORCE_MONOTONIC_FIX", "0")
                : Map.of();
    }

    /** @param difference from the time that it is */
    void set(Duration difference) {
        try {
            Files.writeString(offset, "%+d".formatted(difference.toSeconds()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
