package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.operations.OperationsPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the relay is, and what it cannot send. */
@ApplicationScoped
class RelayPart implements OperationsPart {
    private static final int SHOWN = 20;

    private final Relay relay;
    private final EntityManager entities;
    private final JournalConfig config;

    RelayPart(Relay relay, EntityManager entities, JournalConfig config) {
        this.relay = relay;
        this.entities = entities;
        this.config = config;
    }

    /**
     * @param oldestUnpublished when it happened, if anything is left to publish
     * @param failure why the last attempt failed, if it did
     */
    record State(
            String topic,
            long unpublished,
            @Nullable Instant oldestUnpublished,
            long secondsSinceProgress,
            @Nullable String failure,
            List<HeldBack> heldBack) {}

    /** The newest event of an aggregate, where the broker will never take it. */
    record HeldBack(String key, long version, int bytes, String reason) {}

    @Override
    public String name() {
        return "relay";
    }

    @Override
    @Transactional
    public State state() {
        Object[] waiting = (Object[]) entities.createQuery("""
                        select count(*), min(occurredAt) from JournalEntry where publishedAt is null and heldBack is null
                        """).getSingleResult();
        return new State(
                config.topic(),
                (Long) waiting[0],
                (Instant) waiting[1],
                relay.worker().sinceItGotOn().toSeconds(),
                relay.worker().failure(),
                heldBack());
    }

    private List<HeldBack> heldBack() {
        return entities.createQuery("""
                        select concat(held.kind, ':', cast(held.aggregateId as string)), held.version, held.bytes, held.heldBack
                        from JournalEntry held
                        where held.heldBack is not null and not exists (
                            select 1 from JournalEntry newer where newer.aggregateId = held.aggregateId
                                and newer.kind = held.kind and newer.version > held.version)
                        order by held.seq
                        """, HeldBack.class).setMaxResults(SHOWN).getResultList();
    }
}
