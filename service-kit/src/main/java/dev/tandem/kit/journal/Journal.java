package dev.tandem.kit.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.problem.KitProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

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
    private final JournalWatch watch;
    private final Event<JournalAppended> appended;

    Journal(
            EntityManager entities,
            JournalConfig config,
            CurrentActor actor,
            Clock clock,
            JournalWatch watch,
            Event<JournalAppended> appended) {
        this.entities = entities;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
        this.watch = watch;
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
        watch.requireIntact(aggregate.partitionedBy());
        // PostgreSQL keeps microseconds; an event must not say more than can be read back.
        aggregate.changedAt(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        aggregate.remember(after);
        String data = withinTheBound(dataOf(aggregate, after));
        var entry = new JournalEntry(aggregate, config.typePrefix() + what.get() + ".v1", actor.get(), changes, data);
        entities.persist(entry);
        appended.fire(new JournalAppended(entry));
    }

    private String withinTheBound(ObjectNode data) {
        String stored = EventJson.asStored(data);
        int size = stored.getBytes(StandardCharsets.UTF_8).length;
        long limit = config.largestEvent().asLongValue();
        if (size > limit) {
            throw KitProblem.EVENT_TOO_LARGE
                    .because("With this it would take %d bytes as an event, and %d are the most", size, limit)
                    .with("size", size)
                    .with("limit", limit);
        }
        return stored;
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
