package dev.tandem.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/**
 * Two advisory locks, held until the transaction ends. The turn lets one replica at a time relay; who does not get it
 * leaves. Publishing is held while a batch is under way; who changes, or must know, what is published waits for its end.
 */
@ApplicationScoped
class RelayLock {
    // Any numbers that nobody else locks.
    private static final long TURN = 0x74616e64656d01L;
    private static final long PUBLISHING = 0x74616e64656d02L;

    private final EntityManager entities;

    RelayLock(EntityManager entities) {
        this.entities = entities;
    }

    /** @return whether this replica may relay; otherwise another one does */
    boolean takeTurn(Duration limit) {
        // Where this process hangs, the database ends the transaction and so frees the lock.
        set("idle_in_transaction_session_timeout", limit);
        boolean taken = (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", TURN)
                .getSingleResult();
        if (taken) {
            lock("pg_advisory_xact_lock");
        }
        return taken;
    }

    /** Waits until no batch is under way, and lets none begin. */
    void stopPublishing(Duration limit) {
        set("lock_timeout", limit);
        set("statement_timeout", limit);
        lock("pg_advisory_xact_lock");
    }

    /** As the other, for many at once who touch different rows. */
    void pausePublishing(Duration limit) {
        set("lock_timeout", limit);
        lock("pg_advisory_xact_lock_shared");
    }

    private void lock(String function) {
        entities.createNativeQuery("select cast(%s(:lock) as text)".formatted(function))
                .setParameter("lock", PUBLISHING)
                .getSingleResult();
    }

    private void set(String name, Duration limit) {
        entities.createNativeQuery("select set_config(:name, :limit, true)")
                .setParameter("name", name)
                .setParameter("limit", limit.toMillis() + "ms")
                .getSingleResult();
    }
}
