package dev.tandem.product.feature;

/** What a feature that nobody has committed to waits for. */
public enum DiscoveryStep {
    FRAMING(0),
    OPTIONS(1),
    FEASIBILITY(2),
    TEST_PLAN(3),
    READY(4);

    private final int done;

    DiscoveryStep(int done) {
        this.done = done;
    }

    /** How many steps lie behind it. */
    int done() {
        return done;
    }
}
