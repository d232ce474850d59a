package dev.tandem.backlog.overview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A release that is likely to miss its day. */
record ReleasePromise(
        UUID id,
        String name,
        String health,
        @Nullable LocalDate targetOn,
        @Nullable LocalDate p50,
        @Nullable LocalDate p85) {}
