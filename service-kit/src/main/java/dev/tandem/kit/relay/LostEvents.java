package dev.tandem.kit.relay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The events that a restored database lacks, as far as the topic was read back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LostEvents {
    /** Its epoch makes a deletion newer than all lost events; a new aggregate of the same id begins with 1. */
    private static final long BEFORE_THE_FIRST = 0;

    private final EntityManager entities;
    private final JournalConfig config;

    LostEvents(EntityManager entities, JournalConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** Keeps the newest of each aggregate, in whatever order they come. */
    void keep(OwnRecord record, byte[] data) {
        JsonNode json = read(data);
        entities.createNativeQuery("""
                        insert into lost_event (kind, aggregate_id, partition_id, epoch, version, data)
                        values (:kind, :id, :partition, :epoch, :version, cast(:data as jsonb))
                        on conflict (kind, aggregate_id) do update
                            set epoch = excluded.epoch, version = excluded.version, data = excluded.data
                            where (lost_event.epoch, lost_event.version) < (excluded.epoch, excluded.version)
                        """)
                .setParameter("kind", record.kind())
                .setParameter("id", record.id())
                .setParameter("partition", partitionOf(record.id(), json))
                .setParameter("epoch", record.epoch())
                .setParameter("version", record.version())
                .setParameter("data", json.toString())
                .executeUpdate();
    }

    private UUID partitionOf(UUID id, JsonNode data) {
        return config.partitionField()
                .map(field -> data.path(field).asText(null))
                .flatMap(text -> CloudEvents.aggregateId(text))
                .orElse(id);
    }

    /**
     * Appends a deletion for each aggregate that others know and this database does not. One statement, since there may
     * be millions.
     *
     * @return how many
     */
    int appendDeletions(Actor actor, Instant at) {
        return entities.createNativeQuery("""
                        insert into journal (event_id, kind, aggregate_id, version, partition_id, type, occurred_at,
                            actor, role, changes, data)
                        select gen_random_uuid(), kind, aggregate_id, :version, partition_id,
                            cast(:prefix as text) || kind || '.deleted.v1', cast(:at as timestamptz), :actor, :role,
                            cast('{}' as jsonb),
                            jsonb_strip_nulls(jsonb_build_object(
                                cast(:field as text), data -> cast(:field as text),
                                'key', data -> 'key',
                                'id', coalesce(data ->> 'id', cast(aggregate_id as text)),
                                'version', :version,
                                'deleted', true,
                                'updatedAt', cast(:at as text)))
                        from lost_event lost
                        where not exists (
                            select 1 from journal
                            where journal.aggregate_id = lost.aggregate_id and journal.kind = lost.kind)
                        order by partition_id, kind, aggregate_id
                        """)
                .setParameter("version", BEFORE_THE_FIRST)
                .setParameter("prefix", config.typePrefix())
                .setParameter("field", config.partitionField().orElse("key"))
                .setParameter("at", at.toString())
                .setParameter("actor", actor.name())
                .setParameter("role", actor.role())
                .executeUpdate();
    }

    List<EpochBegan.LostKey> keys() {
        return rowsOf("select kind, data ->> 'key' from lost_event where data ->> 'key' is not null").stream()
                .map(row -> new EpochBegan.LostKey((String) row[0], (String) row[1]))
                .toList();
    }

    /** @return how many there were */
    int clear() {
        return entities.createNativeQuery("delete from lost_event").executeUpdate();
    }

    private static JsonNode read(byte[] data) {
        try {
            return EventJson.MAPPER.readTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException("Its version was read from it", e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rowsOf(String query) {
        return entities.createNativeQuery(query).getResultList();
    }
}
