package dev.tandem.backlog.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * By when a release is likely to be done, as engineering's forecast tells it.
 *
 * @param p50 in half of the simulated futures; null beyond the forecast's horizon
 * @param p85 in 85 % of them; null beyond the forecast's horizon
 */
public record ReleaseDates(
        @Nullable LocalDate p50, @Nullable LocalDate p85) {}
