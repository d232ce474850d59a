package dev.tandem.kit.webhook;

import dev.tandem.kit.operations.OperationsPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom events are told, and how far that is. */
@ApplicationScoped
class WebhooksPart implements OperationsPart {
    private static final int SHOWN = 20;

    private final Dispatcher dispatcher;
    private final EntityManager entities;

    WebhooksPart(Dispatcher dispatcher, EntityManager entities) {
        this.dispatcher = dispatcher;
        this.entities = entities;
    }

    /**
     * @param itemsWaiting items that have something to be delivered, of all webhooks
     * @param longestWaiting the webhooks with the most of them, and those that are paused
     */
    record State(
            long webhooks,
            long itemsWaiting,
            long secondsSinceProgress,
            @Nullable String failure,
            List<Waiting> longestWaiting) {}

    /** @param dueSince when the first of what could go out was due */
    record Waiting(
            UUID id,
            String status,
            @Nullable String pauseReason,
            Instant statusSince,
            long items,
            @Nullable Instant dueSince) {}

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    @Transactional
    public State state() {
        var waiting = waiting();
        Object[] counts = (Object[]) entities.createNativeQuery(
                        "select (select count(*) from webhook where not deleted), (select count(*) from webhook_queue)")
                .getSingleResult();
        return new State(
                (Long) counts[0],
                (Long) counts[1],
                dispatcher.worker().sinceItGotOn().toSeconds(),
                dispatcher.worker().failure(),
                waiting);
    }

    @SuppressWarnings("unchecked")
    private List<Waiting> waiting() {
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, status, pause_reason, status_since, count(item),
                            min(due_at) filter (where due_at <= now())
                        from webhook left join webhook_queue on webhook_id = id
                        where not deleted group by id
                        having count(item) > 0 or status = 'PAUSED'
                        order by 5 desc, id limit %d
                        """.formatted(SHOWN)).getResultList();
        return rows.stream()
                .map(row -> new Waiting(
                        (UUID) row[0], (String) row[1], (String) row[2], (Instant) row[3], (Long) row[4], (Instant)
                                row[5]))
                .toList();
    }
}
