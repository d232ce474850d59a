package dev.tandem.product.product;

import dev.tandem.backlog.projection.CaughtUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What lies in a product, on both sides: as long as there is anything, it cannot be deleted. */
@ApplicationScoped
class ProductContents {
    private final EntityManager entities;
    private final CaughtUp caughtUp;

    ProductContents(EntityManager entities, CaughtUp caughtUp) {
        this.entities = entities;
        this.caughtUp = caughtUp;
    }

    /** @return how many there are of each kind that there is any of */
    Map<String, Long> of(UUID productId) {
        // Debt that has not been heard of yet would be deleted with its product.
        caughtUp.require();
        List<?> rows = entities.createNativeQuery("""
                        select 'features', count(*) from feature where product_id = :product
                        union all select 'goals', count(*) from goal where product_id = :product
                        union all select 'initiatives', count(*) from initiative where product_id = :product
                        union all select 'releases', count(*) from release where product_id = :product
                        union all select 'scorecards', count(*) from scorecard where product_id = :product
                        union all select 'decisions', count(*) from decision where product_id = :product
                        union all select 'debt', count(*) from backlog_item
                            where product_id = :product and item_type = 'DEBT' and not owner_deleted
                        """)
                .setParameter("product", productId)
                .getResultList();
        var counts = new TreeMap<String, Long>();
        for (Object each : rows) {
            var row = (Object[]) each;
            long count = ((Number) row[1]).longValue();
            if (count > 0) {
                counts.put((String) row[0], count);
            }
        }
        return counts;
    }
}
