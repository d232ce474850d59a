package dev.tandem.product.outcome;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.product.feature.FeatureDeleted;
import dev.tandem.product.feature.Features;
import dev.tandem.product.metric.SharedMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class OutcomeService {
    private final Outcomes outcomes;
    private final Features features;
    private final SharedMetrics metrics;
    private final CurrentActor actor;
    private final Clock clock;

    OutcomeService(Outcomes outcomes, Features features, SharedMetrics metrics, CurrentActor actor, Clock clock) {
        this.outcomes = outcomes;
        this.features = features;
        this.metrics = metrics;
        this.actor = actor;
        this.clock = clock;
    }

    /** The feature is locked, so that it cannot lose the metric, or go back, meanwhile. */
    @Transactional
    Outcome measure(String feature, OutcomeRequest request) {
        var shipped = features.toChange(feature, Optional.empty());
        var outcome = Outcome.measure(shipped, request, actor.get().name(), LocalDate.now(clock), metrics::valueOn);
        return outcomes.add(outcome);
    }

    void forget(@Observes FeatureDeleted deleted) {
        for (Outcome outcome : outcomes.allOf(deleted.featureId())) {
            outcome.delete();
        }
    }
}
