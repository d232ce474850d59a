package dev.tandem.engineering;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.kit.journal.JournalAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Refuses every change in a product that product has archived, as far as it is known here. */
@ApplicationScoped
class ArchivedProducts {
    private final EntityManager entities;
    private final CaughtUp caughtUp;

    ArchivedProducts(EntityManager entities, CaughtUp caughtUp) {
        this.entities = entities;
        this.caughtUp = caughtUp;
    }

    void refuse(@Observes JournalAppended appended) {
        var head = entities.find(BacklogHead.class, appended.entry().partitionId());
        if (head == null || !head.isKnown()) {
            caughtUp.require();
        } else {
            head.requireOpen();
        }
    }
}
