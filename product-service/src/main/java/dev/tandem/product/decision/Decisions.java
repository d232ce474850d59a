package dev.tandem.product.decision;

import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.query.Conditions;
import dev.tandem.model.part.ProductParts;
import dev.tandem.product.ProductProblem;
import dev.tandem.product.product.ProductContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Decisions extends ProductParts<Decision> implements ProductContent {
    private static final String OVERDUE = "(resolution is null and fields.dueAt < :now)";

    /** @return up to one more than the page holds */
    List<Decision> page(UUID productId, DecisionFilter filter, Instant now) {
        var conditions = new Conditions();
        filter.status()
                .ifPresent(status -> conditions.add(
                        status == DecisionStatus.OPEN ? "resolution is null" : "resolution is not null"));
        filter.overdue().ifPresent(overdue -> conditions.add(overdue ? OVERDUE : "not " + OVERDUE, "now", now));
        return page(productId, filter, conditions);
    }

    List<Decision> decided(UUID productId) {
        return list("productId = ?1 and resolution is not null order by id", productId);
    }

    /** @return open ones whose day has passed and of which that was not told yet, in products that may change */
    List<UUID> becomingOverdue(Instant now) {
        return getEntityManager()
                .createQuery("""
                        select d.id from Decision d join Product p on p.id = d.productId
                        where d.resolution is null and d.overdueSince is null and d.fields.dueAt < :now and not p.archived
                        order by d.fields.dueAt, d.id
                        """, UUID.class)
                .setParameter("now", now)
                .getResultList();
    }

    @Override
    public String plural() {
        return "decisions";
    }

    @Override
    protected Refusal unknown(String reference) {
        return ProductProblem.DECISION_NOT_FOUND.because("There is no decision %s", reference);
    }
}
