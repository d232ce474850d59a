package dev.tandem.kit.journal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;

/**
 * Publishes the oldest unpublished entries, in one transaction that holds an advisory lock. One replica at a time
 * relays, so that a key's events keep their order; pollers that skip each other's locked rows do not keep it.
 */
@ApplicationScoped
class RelayBatch {
    // Any number that nobody else locks.
    private static final long LOCK = 0x74616e64656d01L;
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final EntityManager entities;
    private final Publisher publisher;
    private final JournalConfig config;

    RelayBatch(EntityManager entities, Publisher publisher, JournalConfig config) {
        this.entities = entities;
        this.publisher = publisher;
        this.config = config;
    }

    enum Outcome {
        /** There may be more at once. */
        FULL,
        /** Nothing is left, or another replica relays. */
        DONE,
        /** The broker did not take everything. */
        STOPPED
    }

    Outcome relay() {
        Duration limit = config.sendTimeout().plus(MARGIN);
        return QuarkusTransaction.requiringNew()
                .timeout(Math.toIntExact(limit.toSeconds()))
                .call(() -> {
                    if (!lock(limit)) {
                        return Outcome.DONE;
                    }
                    List<JournalEntry> entries = unpublished();
                    int taken = entries.isEmpty() ? 0 : publish(entries);
                    if (taken < entries.size()) {
                        return Outcome.STOPPED;
                    }
                    return entries.size() == config.batchSize() ? Outcome.FULL : Outcome.DONE;
                });
    }

    private boolean lock(Duration limit) {
        // Where this process hangs, the database ends the transaction and so frees the lock.
        entities.createNativeQuery("select set_config('idle_in_transaction_session_timeout', :limit, true)")
                .setParameter("limit", limit.toMillis() + "ms")
                .getSingleResult();
        return (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private List<JournalEntry> unpublished() {
        return entities.createQuery("from JournalEntry where publishedAt is null order by seq", JournalEntry.class)
                .setMaxResults(config.batchSize())
                .getResultList();
    }

    private int publish(List<JournalEntry> entries) {
        int taken = publisher.publish(
                entries.stream().map(entry -> CloudEvents.record(entry, config)).toList());
        if (taken > 0) {
            entities.createNativeQuery("update journal set published_at = now() where seq in (:taken)")
                    .setParameter(
                            "taken",
                            entries.stream().limit(taken).map(JournalEntry::seq).toList())
                    .executeUpdate();
        }
        return taken;
    }
}
