package dev.tandem.backlog.projection;

import dev.tandem.kit.relay.EpochBegan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * A database that was restored counts its changes anew from where it was. So every place in a feed that it gave before is
 * void, and whoever follows is told to read anew.
 */
@ApplicationScoped
class Generations {
    private final EntityManager entities;

    Generations(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    void beginAnew(@Observes EpochBegan began) {
        entities.createNativeQuery("update backlog_head set generation = floor(random() * 2147483647)::int")
                .executeUpdate();
    }
}
