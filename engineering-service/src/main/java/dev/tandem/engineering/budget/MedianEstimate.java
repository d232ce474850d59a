package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the lower median of a product's estimates: an item without an estimate is placed with it. It is recorded at
 * moments that people notice, such as a closing, and not at every estimate: the order would never rest.
 */
@ApplicationScoped
public class MedianEstimate {
    private final Budgets budgets;
    private final EntityManager entities;

    MedianEstimate(Budgets budgets, EntityManager entities) {
        this.budgets = budgets;
        this.entities = entities;
    }

    @Transactional
    public void record(UUID productId) {
        current(productId).ifPresent(median -> {
            var budget = budgets.toChange(productId);
            budget.recordMedian(median);
        });
    }

    @SuppressWarnings("unchecked")
    Optional<Points> current(UUID productId) {
        return entities.createNativeQuery("""
                        select percentile_disc(0.5) within group (order by points) from work_item
                        where product_id = :product and points is not null having count(*) > 0
                        """, Integer.class)
                .setParameter("product", productId)
                .getResultStream()
                .findFirst()
                .map(tenths -> new Points((Integer) tenths));
    }
}
