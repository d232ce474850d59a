package dev.tandem.product.outcome;

import static dev.tandem.product.feature.SomeFeature.aFeature;

import dev.tandem.product.feature.Feature;
import dev.tandem.product.feature.FeatureStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Measurements of a feature that was shipped on a day, with a metric to go from 48 to 60. */
final class SomeOutcome {
    static final LocalDate SHIPPED_ON = LocalDate.parse("2027-01-31");
    static final LocalDate TODAY = LocalDate.parse("2027-03-31");

    static final MeasuredValues NOTHING_MEASURED = (metric, day) -> Optional.empty();

    private SomeOutcome() {}

    static Feature aShippedFeature() {
        return aFeature().in(FeatureStatus.SHIPPED);
    }

    static UUID metricOf(Feature feature) {
        return feature.successMetrics().get(0).id();
    }

    /** @param measuredOn null for today */
    static OutcomeRequest value(Feature feature, String value, LocalDate measuredOn) {
        return new OutcomeRequest(metricOf(feature), new BigDecimal(value), measuredOn, "After the sale");
    }

    /** With nothing to tell. */
    static Outcome anOutcome() {
        var feature = aShippedFeature();
        var outcome = Outcome.measure(feature, value(feature, "57", null), "Ada", TODAY, NOTHING_MEASURED);
        outcome.whatHappened();
        return outcome;
    }
}
