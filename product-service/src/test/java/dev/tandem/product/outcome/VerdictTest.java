package dev.tandem.product.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "48, 60, 60, MET", "48, 60, 61, MET", "48, 60, 59.9, IMPROVED", "48, 60, 48.0, UNCHANGED", "48, 60, 47, WORSE",
        "100, 50, 50, MET", "100, 50, 40, MET", "100, 50, 99, IMPROVED", "100, 50, 100, UNCHANGED",
                "100, 50, 101, WORSE",
        "-5, 0, 0.00, MET", "-5, 0, -6, WORSE"
    })
    void theVerdictFollowsTheWayFromBaselineToTarget(
            BigDecimal baseline, BigDecimal target, BigDecimal value, Verdict verdict) {
        assertThat(Verdict.of(baseline, target, value)).isEqualTo(verdict);
    }
}
