package dev.tandem.backlog.overview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A change of an active sprint's scope that nobody has decided. One of a release is in force as soon as it is told.
 *
 * @param deciders roles, one of which decides
 */
record PendingChange(UUID id, UUID sprint, String whatChanged, String askedBy, Instant at, List<String> deciders) {}
