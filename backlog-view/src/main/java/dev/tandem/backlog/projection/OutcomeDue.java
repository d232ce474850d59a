package dev.tandem.backlog.projection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A success metric that is to be measured by a day.
 *
 * @param metricId by its id in the feature
 */
public record OutcomeDue(UUID metricId, String name, LocalDate dueOn) {}
