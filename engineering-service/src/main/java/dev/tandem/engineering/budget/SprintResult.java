package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import java.time.Instant;
import java.util.UUID;

/**
 * What the budget needs of a closed sprint; it never changes again.
 *
 * @param policy in force when the sprint started
 * @param planned committed when it started
 * @param done done when it was closed
 */
public record SprintResult(
        UUID sprint,
        String name,
        Instant startedAt,
        Instant closedAt,
        Policy policy,
        Points capacity,
        Effort planned,
        Effort done) {}
