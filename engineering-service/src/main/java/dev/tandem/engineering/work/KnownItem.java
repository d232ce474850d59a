package dev.tandem.engineering.work;

import java.util.UUID;

/** A feature or a debt item that engineering can say something of. */
public record KnownItem(UUID id, String key, UUID productId) {}
