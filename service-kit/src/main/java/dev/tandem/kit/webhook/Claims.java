package dev.tandem.kit.webhook;

import static java.util.Objects.requireNonNull;

import dev.tandem.kit.relay.StructuredEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is due, so that no other process takes it too. A claim is of an item, not of a delivery: so the later events of
 * an item wait until its oldest one is delivered. One whose process is gone lapses.
 */
@ApplicationScoped
@Transactional
class Claims {
    private static final String CLAIM = """
            with room as (
                select webhook.id, webhook.status, coalesce(known.left_over, %d) as free
                from webhook left join unnest(:webhooks, :rooms) as known(id, left_over) on known.id = webhook.id
                where not webhook.deleted
            ), due as (
                select picked.webhook_id, picked.item
                from room cross join lateral (
                    select webhook_id, item from webhook_queue
                    where webhook_id = room.id and due_at <= now()
                        and (room.status = 'ACTIVE' or item like 'test:%%')
                    order by due_at limit room.free
                    for update skip locked
                ) picked
            )
            update webhook_queue set due_at = now() + cast(:lease as interval), claim = :claim
            from due where webhook_queue.webhook_id = due.webhook_id and webhook_queue.item = due.item
            returning webhook_queue.webhook_id, webhook_queue.item
            """;

    private static final String OLDEST = """
            select claimed.webhook_id, claimed.item, oldest.event_id, oldest.seq, oldest.body, oldest.attempts,
                oldest.failures, oldest.failing_since, webhook.url, webhook.secret,
                case when webhook.former_until > now() then webhook.former_secret end,
                sum(oldest.bytes) over (order by claimed.n) <= :bytes
            from unnest(:webhooks, cast(:items as text[])) with ordinality as claimed(webhook_id, item, n)
            join webhook on webhook.id = claimed.webhook_id
            left join lateral (
                select * from webhook_delivery
                where webhook_id = claimed.webhook_id and item = claimed.item and status in ('WAITING', 'RETRYING')
                order by seq limit 1
            ) oldest on true
            order by claimed.n
            """;

    private final EntityManager entities;
    private final StructuredEvents events;
    private final WebhookConfig config;

    Claims(EntityManager entities, StructuredEvents events, WebhookConfig config) {
        this.entities = entities;
        this.events = events;
        this.config = config;
    }

    /**
     * @param room for further ones, of webhooks that have not all of it
     * @param bytes that bodies may take
     */
    List<Claimed> next(Map<UUID, Integer> room, long bytes) {
        var claim = UUID.randomUUID();
        List<Object[]> claimed = rows(entities.createNativeQuery(CLAIM.formatted(config.atOnce()))
                .setParameter("webhooks", room.keySet().toArray(UUID[]::new))
                .setParameter("rooms", room.values().toArray(Integer[]::new))
                .setParameter("lease", config.lease().toString())
                .setParameter("claim", claim));
        if (claimed.isEmpty()) {
            return List.of();
        }
        List<Object[]> oldest = rows(entities.createNativeQuery(OLDEST)
                .setParameter("webhooks", column(claimed, 0).toArray(UUID[]::new))
                .setParameter("items", column(claimed, 1).toArray(String[]::new))
                .setParameter("bytes", bytes));
        var taken = new ArrayList<Object[]>();
        var finished = new ArrayList<Object[]>();
        var left = new ArrayList<Object[]>();
        for (Object[] row : oldest) {
            (row[2] == null ? finished : (boolean) row[11] ? taken : left).add(row);
        }
        end(claim, finished);
        leave(claim, left);
        return withBodies(claim, taken);
    }

    /** Nothing of these is left; they are locked, so nothing can have come. */
    private void end(UUID claim, List<Object[]> items) {
        each("delete from webhook_queue using %s", claim, items);
    }

    /** No room for their bodies. */
    private void leave(UUID claim, List<Object[]> items) {
        each("update webhook_queue set due_at = now(), claim = null from %s", claim, items);
    }

    private void each(String statement, UUID claim, List<Object[]> items) {
        if (items.isEmpty()) {
            return;
        }
        entities.createNativeQuery(
                        statement.formatted("unnest(:webhooks, cast(:items as text[])) as done(webhook_id, item)")
                                + """
                         where webhook_queue.webhook_id = done.webhook_id and webhook_queue.item = done.item
                            and webhook_queue.claim = :claim
                        """)
                .setParameter("webhooks", column(items, 0).toArray(UUID[]::new))
                .setParameter("items", column(items, 1).toArray(String[]::new))
                .setParameter("claim", claim)
                .executeUpdate();
    }

    private List<Claimed> withBodies(UUID claim, List<Object[]> rows) {
        var seqs = rows.stream()
                .filter(row -> row[4] == null)
                .map(row -> ((Number) row[3]).longValue())
                .distinct()
                .toList();
        var bodies = seqs.isEmpty() ? Map.<Long, String>of() : events.of(seqs);
        return rows.stream()
                .map(row -> claimed(
                        claim, row, row[4] == null ? bodies.get(((Number) row[3]).longValue()) : (String) row[4]))
                .toList();
    }

    private static Claimed claimed(UUID claim, Object[] row, @Nullable String body) {
        return new Claimed(
                claim,
                (UUID) row[0],
                (String) row[8],
                Stream.of(row[9], row[10])
                        .filter(secret -> secret != null)
                        .map(String.class::cast)
                        .toList(),
                (String) row[1],
                (UUID) row[2],
                ((Number) row[5]).intValue(),
                ((Number) row[6]).intValue(),
                (Instant) row[7],
                requireNonNull(body));
    }

    private static Stream<Object> column(List<Object[]> rows, int index) {
        return rows.stream().map(row -> row[index]);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
