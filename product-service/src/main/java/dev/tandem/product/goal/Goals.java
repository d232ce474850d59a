package dev.tandem.product.goal;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class Goals extends ProductParts<Goal> implements ProductContent {
    public List<GoalView> views(UUID productId) {
        return all(productId).stream().map(GoalView::of).toList();
    }

    /** @return by id */
    public Map<UUID, GoalView> views(Collection<UUID> ids) {
        return among(ids).stream().map(GoalView::of).collect(Collectors.toMap(GoalView::id, Function.identity()));
    }

    @Override
    public String plural() {
        return "goals";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.GOAL_NOT_FOUND.because("There is no goal %s", reference);
    }
}
