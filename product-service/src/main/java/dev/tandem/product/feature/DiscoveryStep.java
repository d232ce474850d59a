package dev.tandem.product.feature;

/** What a feature that nobody has committed to waits for. */
public enum DiscoveryStep {
    FRAMING,
    OPTIONS,
    FEASIBILITY,
    TEST_PLAN,
    READY
}
