package dev.tandem.kit.webhook;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Deliveries that somebody asks for. */
@ApplicationScoped
@Transactional
class Redelivery {
    /** What is under way ends first; its item comes again by itself. */
    private static final String ENQUEUE = """
            insert into webhook_queue (webhook_id, item, due_at)
            select distinct asked.webhook_id, asked.item,
                case when webhook.status = 'ACTIVE' or asked.item like 'test:%%' then now() else 'infinity' end
            from asked join webhook on webhook.id = asked.webhook_id
            order by 1, 2
            on conflict (webhook_id, item) do update
                set due_at = case when webhook_queue.claim is null then excluded.due_at else webhook_queue.due_at end
            """;

    /** The queue before the deliveries, as whoever writes results does; otherwise each could wait for the other. */
    private static final String HOLD = """
            select count(*) from (
                select 1 from webhook_queue
                where webhook_id = :webhook and item in (select item from webhook_delivery where webhook_id = :webhook and %s)
                order by webhook_id, item for update
            ) locked
            """;

    private static final String AGAIN = """
            with asked as (
                update webhook_delivery set status = 'WAITING', failures = 0, failing_since = null
                where webhook_id = :webhook and %s
                returning webhook_id, item
            )
            """ + ENQUEUE;

    private static final String IN_RANGE =
            "status = 'DELIVERED' and seq > 0 and occurred_at >= cast(:from as timestamptz) and occurred_at < cast(:to as timestamptz)";

    private final EntityManager entities;
    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final WebhookConfig config;
    private final JournalConfig journal;
    private final Clock clock;
    private final Event<DeliveriesDue> due;

    Redelivery(
            EntityManager entities,
            Webhooks webhooks,
            DeliveryLog log,
            WebhookConfig config,
            JournalConfig journal,
            Clock clock,
            Event<DeliveriesDue> due) {
        this.entities = entities;
        this.webhooks = webhooks;
        this.log = log;
        this.config = config;
        this.journal = journal;
        this.clock = clock;
        this.due = due;
    }

    DeliveryView one(String webhook, String delivery) {
        var asked = log.get(webhook, delivery);
        again(webhooks.get(webhook).id(), "event_id = :event", Map.of("event", asked.id()));
        due.fire(new DeliveriesDue());
        return log.get(webhook, delivery);
    }

    Redelivered range(String webhook, RedeliverRequest request) {
        var to = Objects.requireNonNullElseGet(request.to(), clock::instant);
        return new Redelivered(range(webhooks.get(webhook).id(), request.from(), to));
    }

    private int range(UUID id, Instant from, Instant to) {
        int count = ((Number) entities.createNativeQuery(
                                "select count(*) from webhook_delivery where webhook_id = :webhook and " + IN_RANGE)
                        .setParameter("webhook", id)
                        .setParameter("from", from.toString())
                        .setParameter("to", to.toString())
                        .getSingleResult())
                .intValue();
        if (count > config.mostRedelivered()) {
            throw WebhookProblem.TOO_MANY_DELIVERIES
                    .because("The range has %d deliveries, and %d are the most", count, config.mostRedelivered())
                    .with("count", count)
                    .with("most", config.mostRedelivered());
        }
        again(id, IN_RANGE, Map.of("from", from.toString(), "to", to.toString()));
        due.fire(new DeliveriesDue());
        return count;
    }

    private void again(UUID webhook, String which, Map<String, Object> parameters) {
        query(HOLD.formatted(which), webhook, parameters).getSingleResult();
        query(AGAIN.formatted(which), webhook, parameters).executeUpdate();
    }

    private Query query(String sql, UUID webhook, Map<String, Object> parameters) {
        var query = entities.createNativeQuery(sql).setParameter("webhook", webhook);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Also of one that is paused, so that its target can be tried before it goes on. */
    DeliveryView test(String reference) {
        UUID webhook = webhooks.get(reference).id();
        UUID event = Ids.next();
        Instant now = clock.instant();
        String body = TestDelivery.body(event, webhook, journal, now);
        entities.createNativeQuery("""
                        with asked as (
                            insert into webhook_delivery (webhook_id, event_id, seq, body, bytes, item, type, occurred_at, status)
                            values (:webhook, :event, 0, :body, :bytes, :item, :type, cast(:now as timestamptz), 'WAITING')
                            returning webhook_id, item
                        )
                        """ + ENQUEUE.replace("%%", "%"))
                .setParameter("webhook", webhook)
                .setParameter("event", event)
                .setParameter("body", body)
                .setParameter("bytes", body.getBytes(StandardCharsets.UTF_8).length)
                .setParameter("item", TestDelivery.ITEM + event)
                .setParameter("type", TestDelivery.type(journal))
                .setParameter("now", now.toString())
                .executeUpdate();
        due.fire(new DeliveriesDue());
        return log.get(reference, event.toString());
    }
}
