package dev.tandem.product.friction;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.agreement.SharedRanking;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

@ApplicationScoped
class Frictions extends ProductParts<Friction> implements ProductContent {
    /** The sum of both sides' places, as the index has it. */
    private static final String PLACES =
            "(coalesce(places.product, %1$d) + coalesce(places.engineering, %1$d))".formatted(SharedRanking.BEHIND_ALL);

    /** Where a page of the ranked list ended. */
    record Ranked(int places, UUID id) {
        Ranked {
            Objects.requireNonNull(id);
        }
    }

    /** @return up to one more than the page holds, the worst first; those that nobody ranks come last */
    List<Friction> page(UUID productId, FrictionFilter filter) {
        var last = filter.after(Ranked.class).orElse(new Ranked(0, new UUID(0, 0)));
        return find(
                        "productId = ?1 and fields.status in ?2 and (%1$s > ?3 or %1$s = ?3 and id > ?4) order by %1$s, id"
                                .formatted(PLACES),
                        productId,
                        filter.statuses(),
                        last.places(),
                        last.id())
                .page(0, filter.limit() + 1)
                .list();
    }

    static Ranked rankOf(Friction friction) {
        var places = friction.places();
        return new Ranked(SharedRanking.sum(places.product(), places.engineering()), friction.id());
    }

    /** Locked, so that two who rank at once follow each other. */
    List<Friction> unsolvedToChange(UUID productId) {
        return toChangeAll(list("productId = ?1 and fields.status <> ?2", productId, FrictionStatus.SOLVED).stream()
                .map(Friction::id)
                .toList());
    }

    @Override
    public String plural() {
        return "frictions";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.FRICTION_NOT_FOUND.because("There is no friction %s", reference);
    }
}
