package dev.tandem.engineering.budget;

import java.util.UUID;

/** What the budget needs of the sprint that is active. */
public record RunningSprint(UUID id, String name, Effort planned, Effort done) {}
