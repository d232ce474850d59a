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
public class Initiatives extends ProductParts<Initiative> implements ProductContent {
    private final SharedMetrics metrics;

    Initiatives(SharedMetrics metrics) {
        this.metrics = metrics;
    }

    List<String> titlesOf(UUID goalId) {
        return list("fields.goalId = ?1 order by id", goalId).stream()
                .map(initiative -> initiative.fields().title())
                .toList();
    }

    public List<InitiativeView> views(UUID productId) {
        return views(all(productId));
    }

    /** @return by id */
    public Map<UUID, InitiativeView> views(Collection<UUID> ids) {
        return views(among(ids)).stream().collect(Collectors.toMap(InitiativeView::id, Function.identity()));
    }

    InitiativeView view(Initiative initiative) {
        return views(List.of(initiative)).get(0);
    }

    List<InitiativeView> views(List<Initiative> initiatives) {
        var measured = metrics.current(initiatives.stream()
                .map(initiative -> Metric.idOf(initiative.fields().metric()))
                .filter(Objects::nonNull)
                .toList());
        return initiatives.stream()
                .map(initiative -> InitiativeView.of(initiative, measured))
                .toList();
    }

    @Override
    public String plural() {
        return "initiatives";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.INITIATIVE_NOT_FOUND.because("There is no initiative %s", reference);
    }
}
