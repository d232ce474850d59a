package dev.tandem.product.goal;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.metric.SharedMetrics;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
public class Goals extends ProductParts<Goal> implements ProductContent {
    private final SharedMetrics metrics;

    Goals(SharedMetrics metrics) {
        this.metrics = metrics;
    }

    public List<GoalView> views(UUID productId) {
        return views(all(productId));
    }

    /** @return by id */
    public Map<UUID, GoalView> views(Collection<UUID> ids) {
        return views(among(ids)).stream().collect(Collectors.toMap(GoalView::id, Function.identity()));
    }

    GoalView view(Goal goal) {
        return views(List.of(goal)).get(0);
    }

    List<GoalView> views(List<Goal> goals) {
        var measured = metrics.current(goals.stream()
                .map(goal -> Metric.idOf(goal.fields().metric()))
                .filter(Objects::nonNull)
                .toList());
        return goals.stream().map(goal -> GoalView.of(goal, measured)).toList();
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
