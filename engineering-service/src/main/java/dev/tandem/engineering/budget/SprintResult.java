package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the budget needs of a closed sprint; it never changes again.
 *
 * @param policy in force when the sprint started
 * @param planned committed when it started
 * @param done done when it was closed
 * @param tradeoff why it was started outside the bounds, where it was
 */
public record SprintResult(
        UUID sprint,
        String name,
        Instant startedAt,
        Instant closedAt,
        Policy policy,
        Points capacity,
        Effort planned,
        Effort done,
        @Nullable String tradeoff) {}
