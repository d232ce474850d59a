package dev.tandem.product.goal;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.metric.SharedMetrics;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InitiativeService {
    private final Initiatives initiatives;
    private final Goals goals;
    private final AimUse use;
    private final SharedMetrics metrics;
    private final ProductIds products;
    private final CurrentActor actor;

    InitiativeService(
            Initiatives initiatives,
            Goals goals,
            AimUse use,
            SharedMetrics metrics,
            ProductIds products,
            CurrentActor actor) {
        this.initiatives = initiatives;
        this.goals = goals;
        this.use = use;
        this.metrics = metrics;
        this.products = products;
        this.actor = actor;
    }

    @Transactional
    Initiative create(String product, InitiativeFields fields) {
        UUID productId = products.of(product);
        goals.require(productId, fields.goalId(), "/goalId", Goal.KIND);
        metrics.require(productId, Metric.idOf(fields.metric()), Metric.ID_POINTER);
        var initiative = Initiative.start(productId, fields, actor.get());
        return initiatives.add(initiative);
    }

    @Transactional
    Initiative patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var initiative = initiatives.toChange(reference, precondition);
        var fields = patch.applyTo(initiative.fields(), InitiativeFields.class);
        goals.require(initiative.productId(), fields.goalId(), "/goalId", Goal.KIND);
        metrics.require(initiative.productId(), Metric.idOf(fields.metric()), Metric.ID_POINTER);
        initiative.edit(fields, actor.get());
        return initiative;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var initiative = initiatives.toChange(reference, precondition);
        initiative.delete(use.itemsOf(initiative.id()), actor.get());
    }
}
