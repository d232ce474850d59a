package dev.tandem.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Lets all statements of a transaction that only reads see one state, which otherwise each see their own. */
@ApplicationScoped
public class OneState {
    private final EntityManager entities;

    OneState(EntityManager entities) {
        this.entities = entities;
    }

    /** Asked before anything else in the transaction. */
    public void ofThisTransaction() {
        entities.createNativeQuery("set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }
}
