package dev.tandem.product.decision;

import java.util.UUID;

/** A feature or a debt item that a decision is about. */
record DecisionItem(UUID id, String key) {}
