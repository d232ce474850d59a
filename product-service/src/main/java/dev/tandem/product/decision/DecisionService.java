package dev.tandem.product.decision;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.product.ProductIds;
import dev.tandem.product.responsibility.Area;
import dev.tandem.product.responsibility.Responsibilities;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DecisionService {
    private final Decisions decisions;
    private final DecisionItems items;
    private final Responsibilities responsibilities;
    private final ProductIds products;
    private final CurrentActor actor;
    private final Clock clock;

    DecisionService(
            Decisions decisions,
            DecisionItems items,
            Responsibilities responsibilities,
            ProductIds products,
            CurrentActor actor,
            Clock clock) {
        this.decisions = decisions;
        this.items = items;
        this.responsibilities = responsibilities;
        this.products = products;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Decision create(String product, DecisionFields fields) {
        UUID productId = products.of(product);
        var about = items.find(productId, fields.items(), List.of());
        var kind = fields.kind();
        return decisions.add(Decision.ask(
                productId, fields, about, responsibilities.whoIs(productId, Area.deciding(kind), kind.side())));
    }

    @Transactional
    Decision patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var decision = decisions.toChange(reference, precondition);
        var fields = patch.applyTo(decision.fields(), DecisionFields.class);
        var about = items.find(decision.productId(), fields.items(), decision.items());
        decision.edit(fields, about, actor.get(), now());
        return decision;
    }

    @Transactional
    Decision add(String reference, Optional<IfMatch> precondition, DecisionOption option) {
        var decision = decisions.toChange(reference, precondition);
        decision.add(option);
        return decision;
    }

    @Transactional
    Decision decide(String reference, Optional<IfMatch> precondition, DecideRequest request) {
        var decision = decisions.toChange(reference, precondition);
        decision.decide(request, actor.get(), now());
        return decision;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var decision = decisions.toChange(reference, precondition);
        decision.delete(actor.get());
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
