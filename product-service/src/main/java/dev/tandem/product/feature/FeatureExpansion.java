package dev.tandem.product.feature;

/** What an answer with features may hold of what they refer to. */
enum FeatureExpansion {
    GOAL,
    INITIATIVE,
    RELEASE,
    LINKS,
    AFFECTED_BY
}
