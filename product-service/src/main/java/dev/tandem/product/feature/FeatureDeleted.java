package dev.tandem.product.feature;

import java.util.UUID;

/** Fired in the transaction that deletes a feature, before its row goes. */
public record FeatureDeleted(UUID featureId) {}
