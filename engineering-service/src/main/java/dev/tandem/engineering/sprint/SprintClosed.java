package dev.tandem.engineering.sprint;

import java.util.UUID;

/** Fired in the transaction that closes a sprint. */
public record SprintClosed(UUID sprintId) {}
