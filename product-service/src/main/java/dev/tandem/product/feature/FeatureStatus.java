package dev.tandem.product.feature;

/** How far a feature is on its way from an idea to its users. */
public enum FeatureStatus {
    PROPOSED,
    DEFINED,
    COMMITTED,
    SHIPPED,
    DROPPED
}
