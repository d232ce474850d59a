package dev.tandem.engineering;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.kit.journal.JournalAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;

/** Refuses every change in a product that product has archived, as far as it is known here. */
@ApplicationScoped
class ArchivedProducts {
    private final EntityManager entities;

    ArchivedProducts(EntityManager entities) {
        this.entities = entities;
    }

    void refuse(@Observes JournalAppended appended) {
        var head = entities.find(BacklogHead.class, appended.entry().partitionId());
        if (head != null) {
            head.requireOpen();
        }
    }
}
