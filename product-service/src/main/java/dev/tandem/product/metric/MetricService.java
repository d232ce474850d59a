package dev.tandem.product.metric;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MetricService {
    private final SharedMetrics metrics;
    private final Measurements measurements;
    private final Instance<MetricReferences> references;
    private final ProductIds products;
    private final CurrentActor actor;
    private final Clock clock;

    MetricService(
            SharedMetrics metrics,
            Measurements measurements,
            @Any Instance<MetricReferences> references,
            ProductIds products,
            CurrentActor actor,
            Clock clock) {
        this.metrics = metrics;
        this.measurements = measurements;
        this.references = references;
        this.products = products;
        this.actor = actor;
        this.clock = clock;
    }

    /** The product is held, so that two who name a metric alike at once are told apart. */
    @Transactional
    SharedMetric create(String product, MetricFields fields) {
        var metric = SharedMetric.define(products.hold(product).id(), fields);
        refuseTwin(metric, fields.name());
        return metrics.add(metric);
    }

    @Transactional
    SharedMetric patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        UUID productId = metrics.productOf(reference);
        products.hold(productId.toString());
        var metric = metrics.toChange(reference, precondition);
        var fields = patch.applyTo(metric.fields(), MetricFields.class);
        refuseTwin(metric, fields.name());
        metric.edit(fields);
        return metric;
    }

    /** The metric is locked: of two who measure the same day at once, the second one sees what the first one wrote. */
    @Transactional
    MeasurementView measure(String reference, Optional<IfMatch> precondition, MeasurementRequest request) {
        var metric = metrics.toChange(reference, precondition);
        var measured = MeasurementView.of(request, actor.get().name(), LocalDate.now(clock), clock.instant());
        metric.measure(measured, measurements.of(metric.id(), measured.on()), LocalDate.now(clock));
        measurements.persist(new Measurement(metric.id(), measured));
        return measured;
    }

    /** Of two who correct the same day at once, the second one has another version of the metric. */
    @Transactional
    MeasurementView correct(String reference, String day, Optional<IfMatch> precondition, CorrectionRequest request) {
        var metric = metrics.toChange(reference, precondition);
        var measurement = measurements.toCorrect(metric.id(), day);
        var right = metric.correct(measurement.view(), request, actor.get().name(), clock.instant());
        measurement.become(right);
        return right;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var metric = metrics.toChange(reference, precondition);
        metric.delete(references.stream()
                .flatMap(each -> each.to(metric.productId(), metric.id()).stream())
                .toList());
    }

    private void refuseTwin(SharedMetric metric, String name) {
        if (metrics.hasName(metric.productId(), name, metric.id())) {
            throw ProductProblem.METRIC_NAME_TAKEN
                    .because("There is a metric %s already", name)
                    .with("name", name);
        }
    }
}
