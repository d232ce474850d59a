package dev.tandem.engineering.debt;

import java.util.UUID;

/** A feature that a debt item gets in the way of. */
record AffectedFeature(UUID id, String key) {}
