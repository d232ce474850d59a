package dev.tandem.kit.webhook;

import dev.tandem.kit.relay.FollowedEvent;
import dev.tandem.kit.relay.Follower;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes a delivery for each webhook that an event is for. An event that is published again is not told again: its delivery
 * is kept for as long as events of its age are told.
 */
@ApplicationScoped
class FanOut implements Follower {
    /** The row of an item is written also where it is there: whoever is about to take it away must wait. */
    private static final String TELL = """
            with told as (
                insert into webhook_delivery (webhook_id, event_id, seq, bytes, item, type, occurred_at, status)
                select webhook.id, event.id, event.seq, event.bytes, event.key, event.type, event.at, 'WAITING'
                from unnest(:seqs, :ids, cast(:keys as text[]), :partitions, cast(:types as text[]),
                    cast(cast(:moments as text[]) as timestamptz[]), :bytes)
                    as event(seq, id, key, partition, type, at, bytes)
                join webhook on not webhook.deleted
                    and (webhook.partition_ids is null or event.partition = any(webhook.partition_ids))
                    and (webhook.types is null or event.type = any(webhook.types))
                where event.at > greatest(webhook.created_at - interval '1 minute', now() - cast(:keep as interval))
                on conflict do nothing
                returning webhook_id, item
            )
            insert into webhook_queue (webhook_id, item, due_at)
            select distinct told.webhook_id, told.item,
                case webhook.status when 'ACTIVE' then now() else 'infinity' end
            from told join webhook on webhook.id = told.webhook_id
            order by 1, 2
            on conflict (webhook_id, item) do update set due_at = webhook_queue.due_at
            """;

    private final EntityManager entities;
    private final WebhookConfig config;
    private final Event<DeliveriesDue> due;

    FanOut(EntityManager entities, WebhookConfig config, Event<DeliveriesDue> due) {
        this.entities = entities;
        this.config = config;
        this.due = due;
    }

    @Override
    public String isThere() {
        return "select exists (select 1 from webhook where not deleted)";
    }

    @Override
    public void follow(List<FollowedEvent> events) {
        int told = entities.createNativeQuery(TELL)
                .setParameter("seqs", events.stream().map(FollowedEvent::seq).toArray(Long[]::new))
                .setParameter("ids", events.stream().map(FollowedEvent::eventId).toArray(UUID[]::new))
                .setParameter("keys", texts(events, FollowedEvent::key))
                .setParameter(
                        "partitions",
                        events.stream().map(FollowedEvent::partitionId).toArray(UUID[]::new))
                .setParameter("types", texts(events, FollowedEvent::type))
                .setParameter(
                        "moments", texts(events, event -> event.occurredAt().toString()))
                .setParameter("bytes", events.stream().map(FollowedEvent::bytes).toArray(Integer[]::new))
                .setParameter("keep", config.keep().toString())
                .executeUpdate();
        if (told > 0) {
            due.fire(new DeliveriesDue());
        }
    }

    private static String[] texts(List<FollowedEvent> events, Function<FollowedEvent, String> text) {
        return events.stream().map(text).toArray(String[]::new);
    }
}
