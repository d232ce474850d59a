package dev.tandem.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** What a restored database lacks, as far as it was read back. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class LostEvents {
    private final EntityManager entities;
    private final JournalConfig config;

    LostEvents(EntityManager entities, JournalConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** Of each aggregate the newest is kept, in whatever order they come. */
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

    List<LostRecord> all() {
        return rowsOf("""
                select kind, aggregate_id, partition_id, epoch, version, cast(data as text) from lost_event
                order by partition_id, kind, aggregate_id
                """).stream().map(LostEvents::lostRecord).toList();
    }

    /** Whether the journal knows an earlier state of it. */
    boolean isInJournal(LostRecord lost) {
        return (boolean) entities.createNativeQuery(
                        "select exists (select 1 from journal where aggregate_id = :id and kind = :kind)")
                .setParameter("id", lost.aggregateId())
                .setParameter("kind", lost.kind())
                .getSingleResult();
    }

    void clear() {
        entities.createNativeQuery("delete from lost_event").executeUpdate();
    }

    private static LostRecord lostRecord(Object[] row) {
        try {
            return new LostRecord(
                    (String) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    ((Number) row[3]).longValue(),
                    ((Number) row[4]).longValue(),
                    EventJson.MAPPER.readTree((String) row[5]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What PostgreSQL keeps as JSON is JSON", e);
        }
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
