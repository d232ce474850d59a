package dev.tandem.product.goal;

import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.product.product.ProductIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
class GoalService {
    private final Goals goals;
    private final Initiatives initiatives;
    private final AimUse use;
    private final ProductIds products;

    GoalService(Goals goals, Initiatives initiatives, AimUse use, ProductIds products) {
        this.goals = goals;
        this.initiatives = initiatives;
        this.use = use;
        this.products = products;
    }

    @Transactional
    Goal create(String product, GoalFields fields) {
        var goal = Goal.set(products.of(product), fields);
        return goals.add(goal);
    }

    @Transactional
    Goal patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var goal = goals.toChange(reference, precondition);
        goal.edit(patch.applyTo(goal.fields(), GoalFields.class));
        return goal;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var goal = goals.toChange(reference, precondition);
        goal.delete(Stream.concat(initiatives.titlesOf(goal.id()).stream(), use.itemsOf(goal.id()).stream())
                .toList());
    }
}
