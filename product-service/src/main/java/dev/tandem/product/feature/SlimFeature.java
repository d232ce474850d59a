package dev.tandem.product.feature;

import java.util.UUID;

/** As much of a feature as plans show. */
public record SlimFeature(
        UUID id, String key, String title, FeatureStatus status, UUID goalId, UUID initiativeId, UUID releaseId) {}
