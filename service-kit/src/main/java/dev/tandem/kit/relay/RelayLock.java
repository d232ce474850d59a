package dev.tandem.kit.relay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Two advisory locks, held until the transaction ends. The turn lets one replica at a time relay; who does not get it
 * leaves. Publishing is held while a batch is under way; who changes, or must know, what is published waits for its end.
 */
@ApplicationScoped
class RelayLock {
    private static final Logger LOG = Logger.getLogger(RelayLock.class);
    // Any numbers that nobody else locks.
    private static final long TURN = 0x74616e64656d01L;
    private static final long PUBLISHING = 0x74616e64656d02L;

    private static final Duration LONGEST_STOP = Duration.ofMinutes(5);
    private static final Duration MARGIN = Duration.ofSeconds(5);

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

    /** A transaction that may take minutes, of millions of rows. No batch is under way meanwhile, and none begins. */
    <T> T whilePublishingStops(Supplier<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(LONGEST_STOP.toSeconds()))
                .call(() -> {
                    int before = answersWithin(
                            Math.toIntExact(LONGEST_STOP.plus(MARGIN).toMillis()));
                    try {
                        set("lock_timeout", LONGEST_STOP);
                        set("statement_timeout", LONGEST_STOP);
                        lock("pg_advisory_xact_lock");
                        T done = work.get();
                        entities.flush();
                        return done;
                    } finally {
                        setBack(before);
                    }
                });
    }

    /**
     * Otherwise the driver gives a long statement up before the database does. It stays with the connection beyond the
     * transaction, so it is to be set back.
     *
     * @return what it was
     */
    private int answersWithin(int milliseconds) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, milliseconds);
            return before;
        });
    }

    private void setBack(int milliseconds) {
        try {
            answersWithin(milliseconds);
        } catch (RuntimeException e) {
            // A broken connection is not used again, and why it broke is told already.
            LOG.debugf("The connection keeps the longer timeout: %s", e.getMessage());
        }
    }

    /** Waits until no batch is under way, and lets none begin; for many at once who touch different rows. */
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
