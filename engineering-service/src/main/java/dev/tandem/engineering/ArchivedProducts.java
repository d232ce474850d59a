package dev.tandem.engineering;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.kit.journal.Aggregate;
import dev.tandem.kit.journal.PartitionGuard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** In a product that product has archived nothing changes, as far as it is known here. */
@ApplicationScoped
class ArchivedProducts implements PartitionGuard {
    private final EntityManager entities;
    private final CaughtUp caughtUp;

    ArchivedProducts(EntityManager entities, CaughtUp caughtUp) {
        this.entities = entities;
        this.caughtUp = caughtUp;
    }

    @Override
    public void requireOpen(Aggregate aggregate) {
        var head = entities.find(BacklogHead.class, aggregate.partitionedBy());
        if (head == null || !head.isKnown()) {
            caughtUp.require();
        } else {
            head.requireOpen();
        }
    }
}
