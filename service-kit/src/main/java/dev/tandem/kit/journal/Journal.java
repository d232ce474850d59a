package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.aggregate.Aggregate;
import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Keeps every change of an aggregate beside the change itself, in the same transaction: as the event that the relay
 * publishes, and as history.
 */
@ApplicationScoped
public class Journal {
    private final EntityManager entities;
    private final JournalConfig config;
    private final CurrentActor actor;
    private final Clock clock;
    private final Event<JournalAppended> appended;

    Journal(
            EntityManager entities,
            JournalConfig config,
            CurrentActor actor,
            Clock clock,
            Event<JournalAppended> appended) {
        this.entities = entities;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
        this.appended = appended;
    }

    public void remember(Aggregate aggregate) {
        aggregate.remember(stateOf(aggregate));
    }

    /** Appends what the aggregate's verbs reported. Where they left its state as it was, nothing happened. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Aggregate aggregate) {
        var what = aggregate.whatHappened();
        ObjectNode before = aggregate.remembered().orElseGet(EventJson.MAPPER::createObjectNode);
        ObjectNode after = aggregate.isDeleted() ? EventJson.MAPPER.createObjectNode() : stateOf(aggregate);
        ObjectNode changes = Changes.between(before, after);
        if (what.isEmpty() || changes.isEmpty()) {
            return;
        }
        // PostgreSQL keeps microseconds; an event must not say more than can be read back.
        aggregate.changedAt(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        aggregate.remember(after);
        var entry = new JournalEntry(
                aggregate, config.typePrefix() + what.get() + ".v1", actor.get(), changes, dataOf(aggregate, after));
        entities.persist(entry);
        appended.fire(new JournalAppended(entry));
    }

    /**
     * Publishes the newest entry of each aggregate once more. Called where a consumer read back an older event after
     * a newer one: compaction would keep the older for good.
     *
     * @param keys of records, such as {@code order:0199…}
     */
    @Transactional
    public void publishNewestAgain(Collection<String> keys) {
        entities.createNativeQuery("""
                        update journal set published_at = null where seq in (
                            select max(seq) from journal
                            where aggregate_id in (:ids) and kind || ':' || aggregate_id in (:keys)
                            group by aggregate_id, kind)
                        """)
                .setParameter(
                        "ids",
                        keys.stream()
                                .flatMap(key -> CloudEvents.aggregateId(key).stream())
                                .toList())
                .setParameter("keys", keys)
                .executeUpdate();
    }

    private static ObjectNode stateOf(Aggregate aggregate) {
        return EventJson.MAPPER.valueToTree(aggregate.state());
    }

    private static ObjectNode dataOf(Aggregate aggregate, ObjectNode state) {
        ObjectNode data = EventJson.MAPPER.createObjectNode();
        data.put("id", aggregate.id().toString());
        data.put("version", aggregate.version());
        if (aggregate.isDeleted()) {
            data.put("deleted", true);
            data.setAll(EventJson.MAPPER.<ObjectNode>valueToTree(aggregate.remains()));
        }
        data.setAll(state);
        data.put("updatedAt", aggregate.updatedAt().toString());
        return data;
    }
}
