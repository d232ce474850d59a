package dev.tandem.product.outcome;

import java.math.BigDecimal;

/** What became of a success metric, the best first. */
public enum Verdict {
    /** It reached its target, or went beyond. */
    MET,
    /** It moved towards its target. */
    IMPROVED,
    UNCHANGED,
    /** It moved away from its target. */
    WORSE;

    static Verdict of(BigDecimal baseline, BigDecimal target, BigDecimal value) {
        int upwards = target.compareTo(baseline);
        if (value.compareTo(target) * upwards >= 0) {
            return MET;
        }
        int moved = value.compareTo(baseline) * upwards;
        return moved > 0 ? IMPROVED : moved == 0 ? UNCHANGED : WORSE;
    }
}
