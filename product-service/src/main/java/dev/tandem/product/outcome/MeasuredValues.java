package dev.tandem.product.outcome;

import dev.tandem.kit.problem.Invalid;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.feature.SuccessMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What shared metrics were measured to be. */
interface MeasuredValues {
    Optional<BigDecimal> on(UUID metricId, LocalDate day);

    /** What the metric that a success metric refers to was on a day. */
    default BigDecimal require(SuccessMetric successMetric, LocalDate day) {
        var metricId = successMetric.metricId();
        if (metricId == null) {
            throw Invalid.refusal(List.of(
                    Invalid.at("/value", "must be there: %s refers to no metric".formatted(successMetric.name()))));
        }
        return on(metricId, day)
                .orElseThrow(() -> ProductProblem.NOT_MEASURED
                        .because("The metric of %s was not measured on %s; send a value", successMetric.name(), day)
                        .with("metric", metricId)
                        .with("on", day));
    }
}
