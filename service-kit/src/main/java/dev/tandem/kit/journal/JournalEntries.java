package dev.tandem.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what a transaction appended, all of it in one statement. */
@ApplicationScoped
class JournalEntries {
    private final EntityManager entities;

    JournalEntries(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The rows are numbered as they are written, while the locks of their aggregates are held: the relay sends them in
     * the order of their numbers. Numbers that were fetched ahead would not keep it.
     */
    void write(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        entities.createNativeQuery("""
                        insert into journal (event_id, kind, aggregate_id, version, partition_id, type, occurred_at, actor,
                            role, summary, traceparent, changes, data)
                        select event_id, kind, aggregate_id, version, partition_id, type, occurred_at, actor, role,
                            summary, traceparent, cast(changes as jsonb), cast(data as jsonb)
                        from unnest(cast(:eventIds as uuid[]), cast(:kinds as text[]), cast(:aggregateIds as uuid[]),
                                cast(:versions as bigint[]), cast(:partitionIds as uuid[]), cast(:types as text[]),
                                cast(:moments as timestamptz[]), cast(:actors as text[]), cast(:roles as text[]),
                                cast(:summaries as text[]), cast(:traceparents as text[]), cast(:changes as text[]), cast(:data as text[]))
                            with ordinality as entries (event_id, kind, aggregate_id, version, partition_id, type,
                                occurred_at, actor, role, summary, traceparent, changes, data, place)
                        order by place
                        """)
                .setParameter("eventIds", ids(entries, JournalEntry::eventId))
                .setParameter("kinds", texts(entries, JournalEntry::kind))
                .setParameter("aggregateIds", ids(entries, JournalEntry::aggregateId))
                .setParameter(
                        "versions", entries.stream().map(JournalEntry::version).toArray(Long[]::new))
                .setParameter("partitionIds", ids(entries, JournalEntry::partitionId))
                .setParameter("types", texts(entries, JournalEntry::type))
                .setParameter(
                        "moments", texts(entries, entry -> entry.occurredAt().toString()))
                .setParameter("actors", texts(entries, JournalEntry::actor))
                .setParameter("roles", texts(entries, JournalEntry::role))
                .setParameter("summaries", texts(entries, entry -> Objects.requireNonNull(entry.summary())))
                .setParameter("traceparents", texts(entries, JournalEntry::traceparent))
                .setParameter("changes", texts(entries, JournalEntry::changes))
                .setParameter("data", texts(entries, JournalEntry::data))
                .executeUpdate();
    }

    private static UUID[] ids(List<JournalEntry> entries, Function<JournalEntry, UUID> id) {
        return entries.stream().map(id).toArray(UUID[]::new);
    }

    private static String[] texts(List<JournalEntry> entries, Function<JournalEntry, @Nullable String> text) {
        return entries.stream().map(text).toArray(String[]::new);
    }
}
