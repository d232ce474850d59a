package dev.tandem.engineering.debt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Lets one at a time number or rank the debt of a product; held until the transaction ends. */
@ApplicationScoped
class DebtLane {
    private final EntityManager entities;

    DebtLane(EntityManager entities) {
        this.entities = entities;
    }

    /** @return a number that no debt item of the product has had, used up if this transaction commits */
    int lockForNew(UUID productId) {
        return ((Number) entities.createNativeQuery("""
                                insert into debt_lane (product_id, last_number) values (:product, 1)
                                on conflict (product_id) do update set last_number = debt_lane.last_number + 1
                                returning last_number
                                """)
                        .setParameter("product", productId)
                        .getSingleResult())
                .intValue();
    }

    void lockForRanking(UUID productId) {
        entities.createNativeQuery("select last_number from debt_lane where product_id = :product for update")
                .setParameter("product", productId)
                .getResultList();
    }
}
