package dev.tandem.product.goal;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.goal.SomeAims.metric;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {
    private static final UUID VISITORS = new UUID(7, 7);

    @ParameterizedTest
    @CsvSource({
        "48, 60, 48, 0",
        "48, 60, 51, 0.25",
        "48, 60, 60, 1",
        "48, 60, 61, 1",
        "48, 60, 47, 0",
        "100, 50, 100, 0",
        "100, 50, 80, 0.4",
        "100, 50, 50, 1",
        "100, 50, 40, 1",
        "100, 50, 101, 0",
        "-5, 5, 0, 0.5",
        "0, 3, 1, 0.3333",
        "0, 3, 2, 0.6667",
        "0, 10000, 0.5, 0.0001",
        "0, 10000, 0.4, 0",
        "0, 100, 99.995, 0.9999",
        "0, 100, 99.999999, 0.9999",
        "0, 100, 99.994, 0.9999",
        "0, 100, 99.98, 0.9998",
        "100, 0, 0.000001, 0.9999",
        "100, 0, 0, 1",
        "-100, -200, -199.999999, 0.9999"
    })
    void progressIsTheShareOfTheWayFromBaselineToTarget(
            String baseline, String target, String current, BigDecimal share) {
        assertThat(metric(baseline, target, current).progress().number()).isEqualByComparingTo(share);
    }

    @Test
    void whatNobodyMeasuredHasNoProgress() {
        assertThat(metric("48", "60", null).progress()).isNull();
    }

    @Test
    void aMetricThatIsToStayWhereItStandsSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric("48", "48.0", null))
                .withMessage("must have a target other than its baseline");
    }

    @Test
    void whatIsMissingIsLeftToValidation() {
        assertThat(metric(null, "60", null).baseline()).isNull();
        assertThat(metric("48", null, null).target()).isNull();
    }

    @Test
    void aSharedMetricTellsWhereItStands() {
        var typed = metric("48", "60", "51");
        var shared = new Metric("Visitors who pay", "%", typed.baseline(), typed.target(), null, VISITORS);

        assertThat(Metric.read(shared, Map.of(VISITORS, BigDecimal.valueOf(54))))
                .extracting(Metric::current, metric -> metric.progress().number())
                .containsExactly(BigDecimal.valueOf(54), new BigDecimal("0.5"));
        assertThat(Metric.read(shared, Map.of()).progress()).isNull();
        assertThat(Metric.read(typed, Map.of())).isSameAs(typed);
        assertThat(Metric.read(null, Map.of())).isNull();
    }

    @Test
    void whatIsMeasuredIsNotTypedAsWell() {
        var typed = metric("48", "60", "51");
        var both = new Metric("Visitors who pay", "%", typed.baseline(), typed.target(), typed.current(), VISITORS);

        assertThat(placesIn(refusalOf(() -> Metric.requireOneSource(both)))).containsExactly("/metric/current");
    }
}
