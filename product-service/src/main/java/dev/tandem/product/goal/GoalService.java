package dev.tandem.product.goal;

import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.metric.SharedMetrics;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class GoalService {
    private final Goals goals;
    private final Initiatives initiatives;
    private final AimUse use;
    private final SharedMetrics metrics;
    private final ProductIds products;

    GoalService(Goals goals, Initiatives initiatives, AimUse use, SharedMetrics metrics, ProductIds products) {
        this.goals = goals;
        this.initiatives = initiatives;
        this.use = use;
        this.metrics = metrics;
        this.products = products;
    }

    @Transactional
    Goal create(String product, GoalFields fields) {
        UUID productId = products.of(product);
        metrics.require(productId, Metric.idOf(fields.metric()), Metric.ID_POINTER);
        var goal = Goal.set(productId, fields);
        return goals.add(goal);
    }

    @Transactional
    Goal patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var goal = goals.toChange(reference, precondition);
        var fields = patch.applyTo(goal.fields(), GoalFields.class);
        metrics.require(goal.productId(), Metric.idOf(fields.metric()), Metric.ID_POINTER);
        goal.edit(fields);
        return goal;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var goal = goals.toChange(reference, precondition);
        goal.delete(Stream.concat(initiatives.titlesOf(goal.id()).stream(), use.itemsOf(goal.id()).stream())
                .toList());
    }
}
