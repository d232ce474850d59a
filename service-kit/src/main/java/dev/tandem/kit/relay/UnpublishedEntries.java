package dev.tandem.kit.relay;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.journal.JournalConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal's entries that Kafka does not have yet. */
@ApplicationScoped
class UnpublishedEntries {
    /** What is read of an entry, wherever it is sent to. */
    static final String COLUMNS =
            "seq, event_id, kind, aggregate_id, version, partition_id, type, occurred_at, actor, role, summary, traceparent,"
                    + " bytes, cast(data as text)";

    private final EntityManager entities;
    private final JournalConfig config;
    private final Follower follower;

    UnpublishedEntries(EntityManager entities, JournalConfig config, Follower follower) {
        this.entities = entities;
        this.config = config;
        this.follower = follower;
    }

    /**
     * The oldest entries, bounded in number and in bytes, and the epoch to send them in.
     *
     * @param followed whether anybody beside the broker is to be told of them
     */
    record Next(List<UnpublishedEntry> entries, long bytes, long epoch, boolean followed) {}

    Next next() {
        List<Object[]> rows = rowsOf("""
                select total, (select number from epoch), (%s), %s
                from (
                    select seq, sum(bytes) over oldest_first as total, row_number() over oldest_first as position
                    from (
                        select seq, bytes from journal where published_at is null and held_back is null
                        order by seq limit %d
                    ) first
                    window oldest_first as (order by seq)
                ) summed
                join journal using (seq)
                where total <= %d or position = 1
                order by seq
                """.formatted(
                        follower.isThere(),
                        COLUMNS,
                        config.batchSize(),
                        config.batchBytes().asLongValue()));
        if (rows.isEmpty()) {
            return new Next(List.of(), 0, EventVersion.FIRST_EPOCH, false);
        }
        Object[] last = rows.get(rows.size() - 1);
        var entries = rows.stream().map(row -> entry(row, 3)).toList();
        return new Next(entries, ((Number) last[0]).longValue(), ((Number) last[1]).longValue(), (boolean) last[2]);
    }

    /** @param from where the columns begin in the row */
    static UnpublishedEntry entry(Object[] row, int from) {
        return new UnpublishedEntry(
                ((Number) row[from]).longValue(),
                (UUID) row[from + 1],
                (String) row[from + 2],
                (UUID) row[from + 3],
                ((Number) row[from + 4]).longValue(),
                (UUID) row[from + 5],
                (String) row[from + 6],
                (Instant) row[from + 7],
                (String) row[from + 8],
                (String) row[from + 9],
                (String) row[from + 10],
                (String) row[from + 11],
                ((Number) row[from + 12]).intValue(),
                (String) row[from + 13]);
    }

    /**
     * Arrays and no JSON: the planner takes those for few, and reads the journal by its key. By the select it does not see
     * how many they are, so that the plan is kept: else it would plan each batch anew, which costs more than the batch.
     */
    void published(List<Published> entries) {
        entities.createNativeQuery("""
                        update journal set published_at = now(), published_offset = taken.at
                        from unnest((select cast(:seqs as bigint[])), (select cast(:offsets as bigint[]))) as taken(seq, at)
                        where journal.seq = taken.seq
                        """)
                .setParameter("seqs", entries.stream().map(Published::seq).toArray(Long[]::new))
                .setParameter("offsets", entries.stream().map(Published::at).toArray(Long[]::new))
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
