package dev.tandem.product.outcome;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.journal.Journal;
import dev.tandem.product.feature.FeatureDeleted;
import dev.tandem.product.feature.Features;
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
    private final CurrentActor actor;
    private final Clock clock;
    private final Journal journal;

    OutcomeService(Outcomes outcomes, Features features, CurrentActor actor, Clock clock, Journal journal) {
        this.outcomes = outcomes;
        this.features = features;
        this.actor = actor;
        this.clock = clock;
        this.journal = journal;
    }

    /** The feature is locked, so that it cannot lose the metric, or go back, meanwhile. */
    @Transactional
    Outcome measure(String feature, OutcomeRequest request) {
        var shipped = features.toChange(feature, Optional.empty());
        var outcome = Outcome.measure(shipped, request, actor.get().name(), LocalDate.now(clock));
        journal.append(outcome);
        outcomes.persist(outcome);
        return outcome;
    }

    void forget(@Observes FeatureDeleted deleted) {
        for (Outcome outcome : outcomes.allOf(deleted.featureId())) {
            outcome.delete();
            journal.append(outcome);
            outcomes.delete(outcome);
        }
    }
}
