package dev.tandem.product.decision;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DecisionService {
    private final Decisions decisions;
    private final ProductIds products;
    private final CurrentActor actor;
    private final Clock clock;

    DecisionService(Decisions decisions, ProductIds products, CurrentActor actor, Clock clock) {
        this.decisions = decisions;
        this.products = products;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Decision create(String product, DecisionFields fields) {
        var decision = Decision.ask(products.of(product), fields);
        return decisions.add(decision);
    }

    @Transactional
    Decision patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var decision = decisions.toChange(reference, precondition);
        decision.edit(patch.applyTo(decision.fields(), DecisionFields.class), now());
        return decision;
    }

    @Transactional
    Decision decide(String reference, Optional<IfMatch> precondition, DecideRequest request) {
        var decision = decisions.toChange(reference, precondition);
        decision.decide(request, actor.get().name(), now());
        return decision;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var decision = decisions.toChange(reference, precondition);
        decision.delete();
    }

    @Transactional
    void becomeOverdue(UUID id) {
        var decision = decisions.toChange(id.toString(), Optional.empty());
        decision.becomeOverdue(now());
    }

    Instant now() {
        return clock.instant();
    }
}
