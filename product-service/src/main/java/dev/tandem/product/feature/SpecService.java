package dev.tandem.product.feature;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Person;
import dev.tandem.product.agreement.AgreementRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@ApplicationScoped
class SpecService {
    private final Features features;
    private final CurrentActor actor;
    private final Clock clock;

    SpecService(Features features, CurrentActor actor, Clock clock) {
        this.features = features;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Feature answer(String reference, Optional<IfMatch> precondition, AgreementRequest answer) {
        var feature = features.toChange(reference, precondition);
        feature.answer(answer, actor.get(), clock.instant());
        return feature;
    }

    @Transactional
    Feature add(String reference, Optional<IfMatch> precondition, String text) {
        var feature = features.toChange(reference, precondition);
        feature.addCriterion(text, Person.of(actor.get()));
        return feature;
    }

    @Transactional
    Feature addOption(String reference, Optional<IfMatch> precondition, SolutionOptionRequest option) {
        var feature = features.toChange(reference, precondition);
        feature.addOption(option, Person.of(actor.get()));
        return feature;
    }

    @Transactional
    Feature choose(String reference, Optional<IfMatch> precondition, String option) {
        var feature = features.toChange(reference, precondition);
        feature.choose(option, clock.instant());
        return feature;
    }

    @Transactional
    Feature tick(String reference, Optional<IfMatch> precondition, String criterion, boolean met) {
        var feature = features.toChange(reference, precondition);
        feature.tick(criterion, met, Person.of(actor.get()));
        return feature;
    }
}
