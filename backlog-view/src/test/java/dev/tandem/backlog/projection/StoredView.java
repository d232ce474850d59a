package dev.tandem.backlog.projection;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigInteger;
import java.util.UUID;

/** What the view has in the database. */
@ApplicationScoped
class StoredView {
    private final EntityManager entities;

    StoredView(EntityManager entities) {
        this.entities = entities;
    }

    BacklogItem item(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(BacklogItem.class, id));
    }

    BacklogHead head(UUID product) {
        return QuarkusTransaction.requiringNew().call(() -> entities.find(BacklogHead.class, product));
    }

    /** As it would be if each item were added anew. */
    @SuppressWarnings("ReferenceEquality")
    BigInteger digestFromScratch(UUID product) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var budget = head(product).budget();
            BigInteger sum = budget == BudgetSnapshot.DEFAULT ? BigInteger.ZERO : Digest.of(budget);
            for (var row : entities.createQuery("from BacklogItem where productId = :id", BacklogItem.class)
                    .setParameter("id", product)
                    .getResultList()) {
                sum = Digest.replace(sum, BigInteger.ZERO, digestOf(row));
            }
            return sum;
        });
    }

    private static BigInteger digestOf(BacklogItem row) {
        return row.heldUp() == 0 && row.openQuestions() == 0
                ? Digest.of(row.id(), row.productId(), row.key(), row.owner(), row.work())
                : Digest.of(
                        row.id(),
                        row.productId(),
                        row.key(),
                        row.owner(),
                        row.work(),
                        row.heldUp(),
                        row.openQuestions());
    }
}
