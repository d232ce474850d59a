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
public class Initiatives extends ProductParts<Initiative> implements ProductContent {
    List<String> titlesOf(UUID goalId) {
        return list("fields.goalId = ?1 order by id", goalId).stream()
                .map(initiative -> initiative.fields().title())
                .toList();
    }

    public List<InitiativeView> views(UUID productId) {
        return all(productId).stream().map(InitiativeView::of).toList();
    }

    /** @return by id */
    public Map<UUID, InitiativeView> views(Collection<UUID> ids) {
        return among(ids).stream()
                .map(InitiativeView::of)
                .collect(Collectors.toMap(InitiativeView::id, Function.identity()));
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
