package dev.tandem.kit.webhook;

import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** Takes away what is older than it is kept, and what is left of webhooks that are gone; a part of it at each look. */
@ApplicationScoped
class OldDeliveries {
    private static final int AT_ONCE = 20_000;

    private final EntityManager entities;
    private final WebhookConfig config;
    private final SystemTask task;

    OldDeliveries(EntityManager entities, WebhookConfig config, SystemTask task) {
        this.entities = entities;
        this.config = config;
        this.task = task;
    }

    @Scheduled(every = "${tandem.webhooks.clean-up}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        task.each(this::due, this::cleanUp, "Old deliveries of webhook %s cannot be taken away"::formatted);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> due() {
        return kept(entities.createNativeQuery("""
                        select id from webhook where deleted or exists (
                            select 1 from webhook_delivery
                            where webhook_id = webhook.id and occurred_at < now() - cast(:keep as interval))
                        """, UUID.class)).getResultList();
    }

    private void cleanUp(UUID webhook) {
        int taken = kept(entities.createNativeQuery("""
                        with old as (
                            select webhook_id, event_id from webhook_delivery
                            where webhook_id = :webhook and (occurred_at < now() - cast(:keep as interval)
                                or exists (select 1 from webhook where id = :webhook and deleted))
                            limit %d
                        ), attempts as (
                            delete from webhook_attempt using old
                            where webhook_attempt.webhook_id = old.webhook_id and webhook_attempt.event_id = old.event_id
                        )
                        delete from webhook_delivery using old
                        where webhook_delivery.webhook_id = old.webhook_id and webhook_delivery.event_id = old.event_id
                        """.formatted(AT_ONCE)))
                .setParameter("webhook", webhook)
                .executeUpdate();
        if (taken < AT_ONCE) {
            forget(webhook);
        }
    }

    /** Of one that is not deleted the rows of its items stay: whoever claims them sees that nothing is left. */
    private void forget(UUID webhook) {
        int gone = entities.createNativeQuery("delete from webhook where id = :webhook and deleted")
                .setParameter("webhook", webhook)
                .executeUpdate();
        if (gone > 0) {
            entities.createNativeQuery("delete from webhook_queue where webhook_id = :webhook")
                    .setParameter("webhook", webhook)
                    .executeUpdate();
        }
    }

    private Query kept(Query query) {
        return query.setParameter("keep", config.keep().toString());
    }
}
