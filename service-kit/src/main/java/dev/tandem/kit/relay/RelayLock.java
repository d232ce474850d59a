package dev.tandem.kit.relay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Supplier;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Two advisory locks, held until the transaction ends. <em>Turn</em> lets one replica at a time relay; another one that
 * asks goes away. <em>Publishing</em> is held while a batch is under way; whoever needs to know or change what is
 * published waits for the end of the batch.
 */
@ApplicationScoped
class RelayLock {
    private static final Logger LOG = Logger.getLogger(RelayLock.class);
    // Two numbers that nobody else locks.
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
        // One statement, since each batch needs it. If this process hangs, the database ends the transaction, which
        // frees the lock.
        var row = (Object[]) entities.createNativeQuery("""
                        select set_config('idle_in_transaction_session_timeout', :limit, true),
                            case when pg_try_advisory_xact_lock(:turn)
                                then (select true from pg_advisory_xact_lock(:publishing))
                                else false end
                        """)
                .setParameter("limit", limit.toMillis() + "ms")
                .setParameter("turn", TURN)
                .setParameter("publishing", PUBLISHING)
                .getSingleResult();
        return (boolean) row[1];
    }

    /** Runs a transaction that may change millions of rows for minutes. No batch is under way meanwhile. */
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
     * Lets the driver wait longer, since it would give up a long statement before the database does. The setting stays
     * with the connection after the transaction, so the caller sets it back.
     *
     * @return the setting before
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
            // A broken connection is not used again, and its failure was reported already.
            LOG.debugf("The connection keeps the longer timeout: %s", e.getMessage());
        }
    }

    /** Waits until no batch is under way, and lets none begin. Several transactions may hold it at once. */
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
