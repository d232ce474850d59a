package dev.tandem.kit.webhook;

import static java.util.Objects.requireNonNull;

import dev.tandem.kit.id.Reference;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.relay.StructuredEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was told to a webhook, and what is still to be told. */
@ApplicationScoped
@Transactional
class DeliveryLog {
    private static final String COLUMNS =
            "event_id, type, item, occurred_at, status, attempts, failing_since, seq, body";
    private static final int SHOWN_ATTEMPTS = 100;

    private final EntityManager entities;
    private final Webhooks webhooks;
    private final StructuredEvents events;

    DeliveryLog(EntityManager entities, Webhooks webhooks, StructuredEvents events) {
        this.entities = entities;
        this.webhooks = webhooks;
        this.events = events;
    }

    /** Ids of events grow with time. */
    record Position(UUID id) {
        Position {
            Objects.requireNonNull(id);
        }
    }

    /** The newest first. */
    Page<DeliveryView> page(String webhook, DeliveryFilter filter) {
        var conditions = filter.conditions()
                .add("webhook_id = :webhook", "webhook", webhooks.get(webhook).id());
        filter.after(Position.class).ifPresent(after -> conditions.add("event_id < :after", "after", after.id()));
        Query query =
                entities.createNativeQuery("select %s from webhook_delivery where %s order by event_id desc limit %d"
                        .formatted(COLUMNS, conditions.text(), filter.limit() + 1));
        conditions.parameters().forEach(query::setParameter);
        List<DeliveryView> oneMore = rows(query).stream().map(DeliveryLog::view).toList();
        return Page.of(oneMore, filter.limit(), view -> view, view -> new Position(view.id()));
    }

    DeliveryView get(String webhook, String delivery) {
        return view(row(webhooks.get(webhook).id(), delivery));
    }

    DeliveryDetail detail(String webhook, String delivery) {
        UUID id = webhooks.get(webhook).id();
        Object[] row = row(id, delivery);
        var view = view(row);
        return DeliveryDetail.of(view, bodyOf(((Number) row[7]).longValue(), (String) row[8]), attempts(id, view.id()));
    }

    private String bodyOf(long seq, @Nullable String own) {
        return own == null ? requireNonNull(events.of(List.of(seq)).get(seq)) : own;
    }

    private Object[] row(UUID webhook, String delivery) {
        UUID id = Reference.of(delivery).id().orElseThrow(() -> unknown(delivery));
        return rows(entities.createNativeQuery(
                                "select %s from webhook_delivery where webhook_id = :webhook and event_id = :event"
                                        .formatted(COLUMNS))
                        .setParameter("webhook", webhook)
                        .setParameter("event", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> unknown(delivery));
    }

    private List<AttemptView> attempts(UUID webhook, UUID event) {
        return rows(entities.createNativeQuery("""
                        select number, at, millis, status, failure, answer from webhook_attempt
                        where webhook_id = :webhook and event_id = :event order by number desc limit %d
                        """.formatted(SHOWN_ATTEMPTS))
                        .setParameter("webhook", webhook)
                        .setParameter("event", event))
                .stream()
                .map(row -> new AttemptView(
                        (Integer) row[0],
                        (Instant) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    private static DeliveryView view(Object[] row) {
        return new DeliveryView(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                DeliveryStatus.valueOf((String) row[4]),
                (Integer) row[5],
                (Instant) row[6]);
    }

    private static Refusal unknown(String delivery) {
        return WebhookProblem.DELIVERY_NOT_FOUND.because("There is no delivery %s, or none that is kept", delivery);
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
