package dev.tandem.product.outcome;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.feature.SomeFeature.PRODUCT;
import static dev.tandem.product.feature.SomeFeature.aFeature;
import static dev.tandem.product.outcome.SomeOutcome.NOTHING_MEASURED;
import static dev.tandem.product.outcome.SomeOutcome.SHIPPED_ON;
import static dev.tandem.product.outcome.SomeOutcome.TODAY;
import static dev.tandem.product.outcome.SomeOutcome.aShippedFeature;
import static dev.tandem.product.outcome.SomeOutcome.anOutcome;
import static dev.tandem.product.outcome.SomeOutcome.metricOf;
import static dev.tandem.product.outcome.SomeOutcome.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.feature.Feature;
import dev.tandem.product.feature.FeatureStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OutcomeTest {
    @Test
    void anOutcomeKeepsTheMetricAsItWasWhenItWasMeasured() {
        var feature = aShippedFeature();
        var dayAfter = SHIPPED_ON.plusDays(1);

        var outcome = Outcome.measure(feature, value(feature, "57", dayAfter), "Ada", TODAY, NOTHING_MEASURED);

        assertThat(outcome.whatHappened()).contains("outcome.measured");
        assertThat(outcome.kind()).isEqualTo("outcome");
        assertThat(outcome.productId()).isEqualTo(PRODUCT);
        assertThat(outcome.featureId()).isEqualTo(feature.id());
        assertThat(outcome.metricId()).isEqualTo(metricOf(feature));
        assertThat(outcome.verdict()).isEqualTo(Verdict.IMPROVED);
        assertThat(outcome.state())
                .isEqualTo(new Outcome.OutcomeState(
                        PRODUCT,
                        feature.id(),
                        metricOf(feature),
                        new MeasuredMetric("Visitors who pay", "%", BigDecimal.valueOf(48), BigDecimal.valueOf(60)),
                        BigDecimal.valueOf(57),
                        dayAfter,
                        "After the sale",
                        Verdict.IMPROVED,
                        "Ada"));
    }

    @Test
    void itIsTheMetricThatWasNamedWhichIsMeasured() {
        var feature = aFeature().withTwoMetrics().in(FeatureStatus.SHIPPED);
        var second = feature.successMetrics().get(1).id();

        var outcome = Outcome.measure(
                feature,
                new OutcomeRequest(second, BigDecimal.valueOf(57), null, null),
                "Ada",
                TODAY,
                NOTHING_MEASURED);

        assertThat(outcome.metricId()).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({"60, MET", "57, IMPROVED", "48, UNCHANGED", "47, WORSE"})
    void theVerdictComesFromTheMetricsBaselineAndTarget(String value, Verdict verdict) {
        var feature = aShippedFeature();

        assertThat(Outcome.measure(feature, value(feature, value, null), "Ada", TODAY, NOTHING_MEASURED)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void whereNoDayIsNamedItWasMeasuredToday() {
        var feature = aShippedFeature();

        assertThat(measuredOn(feature, null)).isEqualTo(TODAY);
    }

    @Test
    void anyDayFromShippingToTodayWillDo() {
        var feature = aShippedFeature();

        assertThat(measuredOn(feature, SHIPPED_ON)).isEqualTo(SHIPPED_ON);
        assertThat(measuredOn(feature, TODAY)).isEqualTo(TODAY);
    }

    @Test
    void nothingWasMeasuredTomorrow() {
        var feature = aShippedFeature();

        assertThat(placesIn(refusalToMeasure(feature, TODAY.plusDays(1)))).containsExactly("/measuredOn");
    }

    @Test
    void whatWasMeasuredBeforeShippingSaysNothing() {
        var feature = aShippedFeature();

        var refusal = refusalToMeasure(feature, SHIPPED_ON.minusDays(1));

        assertThat(refusal.type()).isEqualTo(ProductProblem.MEASURED_BEFORE_SHIPPING);
        assertThat(refusal.facts()).isEqualTo(Map.of("shippedOn", SHIPPED_ON, "measuredOn", SHIPPED_ON.minusDays(1)));
        assertThat(refusal).hasMessageStartingWith("PAY-1 was shipped on 2027-01-31; 2027-01-30");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SHIPPED")
    void onlyWhatIsShippedIsMeasured(FeatureStatus status) {
        var feature = aFeature().in(status);

        var refusal = refusalToMeasure(feature, TODAY);

        assertThat(refusal.type()).isEqualTo(ProductProblem.FEATURE_NOT_SHIPPED);
        assertThat(refusal.facts()).isEqualTo(Map.of("featureStatus", status));
        assertThat(refusal).hasMessageStartingWith("PAY-1 is " + status);
    }

    @Test
    void theMetricIsOneOfTheFeatures() {
        var feature = aShippedFeature();
        var request = new OutcomeRequest(new UUID(9, 9), BigDecimal.ONE, null, null);

        assertThat(placesIn(refusalOf(() -> Outcome.measure(feature, request, "Ada", TODAY, NOTHING_MEASURED))))
                .containsExactly("/metricId");
    }

    @Test
    void whoSendsNoValueTakesThatOfTheDaysMeasurement() {
        var visitors = new UUID(7, 7);
        var feature = aFeature().reading(visitors).in(FeatureStatus.SHIPPED);
        var request = new OutcomeRequest(metricOf(feature), null, SHIPPED_ON, null);
        MeasuredValues measurements = (metric, day) -> metric.equals(visitors) && day.equals(SHIPPED_ON)
                ? Optional.of(BigDecimal.valueOf(61))
                : Optional.empty();

        var outcome = Outcome.measure(feature, request, "Ada", TODAY, measurements);

        assertThat(outcome.state().value()).isEqualTo(BigDecimal.valueOf(61));
        assertThat(outcome.verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void aDayWithoutAMeasurementHasNoValue() {
        var visitors = new UUID(7, 7);
        var feature = aFeature().reading(visitors).in(FeatureStatus.SHIPPED);
        var request = new OutcomeRequest(metricOf(feature), null, SHIPPED_ON, null);

        var refusal = refusalOf(() -> Outcome.measure(feature, request, "Ada", TODAY, NOTHING_MEASURED));

        assertThat(refusal.type()).isEqualTo(ProductProblem.NOT_MEASURED);
        assertThat(refusal.facts()).isEqualTo(Map.of("metric", visitors, "on", SHIPPED_ON));
    }

    @Test
    void whereNoSharedMetricTellsItTheValueIsSent() {
        var feature = aShippedFeature();
        var request = new OutcomeRequest(metricOf(feature), null, null, null);

        assertThat(placesIn(refusalOf(() -> Outcome.measure(feature, request, "Ada", TODAY, NOTHING_MEASURED))))
                .containsExactly("/value");
    }

    @Test
    void anOutcomeThatWasAMistakeIsDeleted() {
        var outcome = anOutcome();

        outcome.delete();

        assertThat(outcome.isDeleted()).isTrue();
        assertThat(outcome.whatHappened()).contains("outcome.deleted");
        assertThat(outcome.remains()).isEqualTo(Map.of("productId", PRODUCT));
    }

    private static LocalDate measuredOn(Feature feature, LocalDate day) {
        return Outcome.measure(feature, value(feature, "57", day), "Ada", TODAY, NOTHING_MEASURED)
                .state()
                .measuredOn();
    }

    private static Refusal refusalToMeasure(Feature feature, LocalDate day) {
        return refusalOf(() -> Outcome.measure(feature, value(feature, "57", day), "Ada", TODAY, NOTHING_MEASURED));
    }
}
