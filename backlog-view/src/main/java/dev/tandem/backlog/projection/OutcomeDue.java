package dev.tandem.backlog.projection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A success metric that is to be measured by a day.
 *
 * @param metricId by its id in the feature
 * @param shippedOn what was measured before tells nothing
 */
public record OutcomeDue(UUID metricId, String name, LocalDate dueOn, LocalDate shippedOn) {}
