package dev.tandem.kit.relay;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The journal's entries that Kafka does not have yet. */
@ApplicationScoped
class UnpublishedEntries {
    private final EntityManager entities;
    private final JournalConfig config;

    UnpublishedEntries(EntityManager entities, JournalConfig config) {
        this.entities = entities;
        this.config = config;
    }

    /** The oldest entries, bounded in number and in bytes, and the epoch to send them in. */
    record Next(List<UnpublishedEntry> entries, long bytes, long epoch) {}

    Next next() {
        List<Object[]> rows =
                rowsOf("""
                select seq, total, (select number from epoch) from (
                    select seq, sum(bytes) over oldest_first as total, row_number() over oldest_first as position
                    from (
                        select seq, bytes from journal where published_at is null and held_back is null
                        order by seq limit %d
                    ) first
                    window oldest_first as (order by seq)
                ) summed
                where total <= %d or position = 1
                order by seq
                """.formatted(config.batchSize(), config.batchBytes().asLongValue()));
        if (rows.isEmpty()) {
            return new Next(List.of(), 0, EventVersion.FIRST_EPOCH);
        }
        Object[] last = rows.get(rows.size() - 1);
        List<Long> seqs =
                rows.stream().map(row -> ((Number) row[0]).longValue()).toList();
        return new Next(entries(seqs), ((Number) last[1]).longValue(), ((Number) last[2]).longValue());
    }

    private List<UnpublishedEntry> entries(List<Long> seqs) {
        return entities.createQuery("""
                        select seq, eventId, kind, aggregateId, version, partitionId, type, occurredAt, data
                        from JournalEntry where seq in :seqs order by seq
                        """, UnpublishedEntry.class)
                .setParameter("seqs", seqs)
                .getResultList();
    }

    void published(List<Published> entries) {
        entities.createNativeQuery("""
                        update journal set published_at = now(), published_offset = taken.at
                        from jsonb_to_recordset(cast(:taken as jsonb)) as taken(seq bigint, at bigint)
                        where journal.seq = taken.seq
                        """)
                .setParameter("taken", EventJson.MAPPER.valueToTree(entries).toString())
                .executeUpdate();
    }

    record Published(long seq, @Nullable Long at) {}

    void holdBack(UnpublishedEntry entry, String reason) {
        entities.createNativeQuery("update journal set held_back = :reason where seq = :seq")
                .setParameter("reason", reason)
                .setParameter("seq", entry.seq())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rowsOf(String query) {
        return entities.createNativeQuery(query).getResultList();
    }
}
