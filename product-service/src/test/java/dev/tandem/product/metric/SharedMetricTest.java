package dev.tandem.product.metric;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.product.ProductProblem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SharedMetricTest {
    private static final UUID PRODUCT = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.parse("2027-03-31");
    private static final Instant NOW = Instant.parse("2027-03-31T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final CorrectionRequest SWAPPED =
            new CorrectionRequest(new BigDecimal("57"), "Two digits were swapped");
    private static final MetricFields PAYING_VISITORS = new MetricFields("Visitors who pay", "%", Direction.UP);

    @Test
    void aNewMetricWasNeverMeasured() {
        var metric = SharedMetric.define(PRODUCT, PAYING_VISITORS);

        assertThat(metric.whatHappened()).contains("metric.created");
        assertThat(metric.kind()).isEqualTo("metric");
        assertThat(metric.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(metric.state()).isEqualTo(new SharedMetric.MetricState(PRODUCT, PAYING_VISITORS, 0, null, null));
    }

    @Test
    void whereNoDayIsNamedItIsMeasuredToday() {
        var request = new MeasurementRequest(null, BigDecimal.TEN, null);

        assertThat(MeasurementView.of(request, "Ada", TODAY, NOW))
                .isEqualTo(new MeasurementView(TODAY, BigDecimal.TEN, null, "Ada", NOW, null));
    }

    @Test
    void theLatestMeasurementIsThatOfTheLatestDay() {
        var metric = aMetric();
        var today = measured(TODAY, "57");
        var before = measured(TODAY.minusDays(7), "51");

        metric.measure(today, Optional.empty(), TODAY);
        assertThat(metric.whatHappened()).contains("metric.measured");
        metric.measure(before, Optional.empty(), TODAY);

        assertThat(metric.latest()).isEqualTo(today);
        assertThat(metric.state()).isEqualTo(new SharedMetric.MetricState(PRODUCT, PAYING_VISITORS, 2, today, before));
    }

    @Test
    void aDayIsMeasuredOnce() {
        var metric = aMetric();
        var there = measured(TODAY, "57.50");

        var refusal = refusalOf(metric, () -> metric.measure(measured(TODAY, "58"), Optional.of(there), TODAY));

        assertThat(refusal.type()).isEqualTo(ProductProblem.MEASURED_ALREADY);
        assertThat(refusal.facts())
                .isEqualTo(Map.of("on", TODAY, "value", new BigDecimal("57.50"), "measuredBy", "Ada"));
        assertThat(refusal).hasMessage("Visitors who pay was measured on 2027-03-31 by Ada: 57.50");
    }

    @Test
    void nothingWasMeasuredTomorrow() {
        var metric = aMetric();

        var refusal =
                refusalOf(metric, () -> metric.measure(measured(TODAY.plusDays(1), "57"), Optional.empty(), TODAY));

        assertThat(placesIn(refusal)).containsExactly("/on");
    }

    @Test
    void aMistakeIsCorrectedOpenly() {
        var metric = aMetric();
        var today = measured(TODAY, "75");
        metric.measure(today, Optional.empty(), TODAY);
        metric.whatHappened();

        var right = metric.correct(today, SWAPPED, "Erin", LATER);

        assertThat(right)
                .isEqualTo(new MeasurementView(
                        TODAY,
                        new BigDecimal("57"),
                        null,
                        "Ada",
                        NOW,
                        new Correction(new BigDecimal("75"), "Two digits were swapped", "Erin", LATER)));
        assertThat(metric.whatHappened()).contains("metric.corrected");
        assertThat(metric.state()).isEqualTo(new SharedMetric.MetricState(PRODUCT, PAYING_VISITORS, 1, right, right));
    }

    @Test
    void aMistakeOfAnEarlierDayChangesNothingOfTheLatest() {
        var metric = aMetric();
        var before = measured(TODAY.minusDays(7), "75");
        var today = measured(TODAY, "60");
        metric.measure(before, Optional.empty(), TODAY);
        metric.measure(today, Optional.empty(), TODAY);

        var right = metric.correct(before, SWAPPED, "Erin", LATER);

        assertThat(metric.latest()).isEqualTo(today);
        assertThat(metric.state()).isEqualTo(new SharedMetric.MetricState(PRODUCT, PAYING_VISITORS, 2, today, right));
    }

    @Test
    void whatStandsAlreadyIsNotCorrected() {
        var metric = aMetric();
        var today = measured(TODAY, "57.0");
        metric.measure(today, Optional.empty(), TODAY);
        metric.whatHappened();

        assertThat(metric.correct(today, SWAPPED, "Erin", LATER)).isEqualTo(today);
        assertThat(metric.whatHappened()).isEmpty();
    }

    @Test
    void anEditReplacesWhatIsSaidOfItAndKeepsWhatWasMeasured() {
        var metric = aMetric();
        var today = measured(TODAY, "57");
        metric.measure(today, Optional.empty(), TODAY);
        metric.whatHappened();

        metric.edit(new MetricFields("Calls", null, Direction.DOWN));

        assertThat(metric.whatHappened()).contains("metric.edited");
        assertThat(metric.fields().name()).isEqualTo("Calls");
        assertThat(metric.latest()).isEqualTo(today);
    }

    @Test
    void whatSomethingReadsStays() {
        var metric = aMetric();

        var refusal = refusalOf(metric, () -> metric.delete(List.of("PAY-1")));
        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", List.of("PAY-1"), "count", 1));

        metric.delete(List.of());
        assertThat(metric.isDeleted()).isTrue();
        assertThat(metric.whatHappened()).contains("metric.deleted");
    }

    /** With nothing to tell. */
    private static SharedMetric aMetric() {
        var metric = SharedMetric.define(PRODUCT, PAYING_VISITORS);
        metric.whatHappened();
        return metric;
    }

    private static MeasurementView measured(LocalDate on, String value) {
        return new MeasurementView(on, new BigDecimal(value), null, "Ada", NOW, null);
    }
}
