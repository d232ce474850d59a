package dev.tandem.kit.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Holds what waits for a webhook, and lets it go again. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Pauses {
    private final EntityManager entities;
    private final Event<DeliveriesDue> due;

    Pauses(EntityManager entities, Event<DeliveriesDue> due) {
        this.entities = entities;
        this.due = due;
    }

    /** A webhook that somebody has paused meanwhile keeps the reason that it has. */
    void pause(UUID webhook, PauseReason reason, Instant now) {
        int paused = entities.createNativeQuery("""
                        update webhook set status = 'PAUSED', status_since = cast(:now as timestamptz),
                            pause_reason = :reason, version = version + 1, updated_at = cast(:now as timestamptz)
                        where id = :webhook and status = 'ACTIVE' and not deleted
                        """)
                .setParameter("now", now.toString())
                .setParameter("reason", reason.name())
                .setParameter("webhook", webhook)
                .executeUpdate();
        if (paused > 0) {
            hold(webhook);
        }
    }

    /** What is under way ends as it would have; tests are sent all the same. */
    void hold(UUID webhook) {
        lock(webhook);
        entities.createNativeQuery("""
                        update webhook_queue set due_at = 'infinity', claim = null
                        where webhook_id = :webhook and (claim is null or due_at <= now()) and item not like 'test:%'
                        """).setParameter("webhook", webhook).executeUpdate();
    }

    /** All of it at once, and as if nothing had failed. */
    void release(UUID webhook) {
        lock(webhook);
        entities.createNativeQuery("""
                        update webhook_delivery set failures = 0, failing_since = null
                        where webhook_id = :webhook and status in ('WAITING', 'RETRYING') and failures > 0
                        """).setParameter("webhook", webhook).executeUpdate();
        entities.createNativeQuery("""
                        update webhook_queue set due_at = now()
                        where webhook_id = :webhook and claim is null
                        """).setParameter("webhook", webhook).executeUpdate();
        due.fire(new DeliveriesDue());
    }

    /** In the order in which the relay locks them. */
    private void lock(UUID webhook) {
        entities.createNativeQuery("""
                        select count(*) from (
                            select 1 from webhook_queue where webhook_id = :webhook order by webhook_id, item for update
                        ) locked
                        """).setParameter("webhook", webhook).getSingleResult();
    }
}
