package dev.tandem.engineering.forecast;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By when a release is likely to be done.
 *
 * @param p50 null beyond the horizon
 * @param p85 null beyond the horizon
 */
record ReleaseDate(
        UUID id, @Nullable LocalDate p50, @Nullable LocalDate p85) {}
