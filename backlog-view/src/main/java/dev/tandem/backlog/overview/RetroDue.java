package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.UUID;

/** A sprint that was closed lately, and of which nobody has said yet how it went. */
record RetroDue(UUID sprint, String name, Instant closedAt) {}
