package dev.tandem.kit.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.page.Page;
import dev.tandem.kit.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The journal as people read it: what happened to one aggregate, the newest first. It outlives the aggregate. */
@ApplicationScoped
public class History {
    private static final TypeReference<Map<String, HistoryEntry.Change>> CHANGES = new TypeReference<>() {};

    private final EntityManager entities;

    History(EntityManager entities) {
        this.entities = entities;
    }

    /** Where a page ended. */
    record Position(long version) {
        Position {
            if (version < 1) {
                throw new IllegalArgumentException("Versions are counted from 1");
            }
        }
    }

    public Page<HistoryEntry> page(String kind, UUID id, PageRequest page) {
        long before = page.after(Position.class).map(Position::version).orElse(Long.MAX_VALUE);
        List<JournalEntry> entries = entities.createQuery("""
                        from JournalEntry where aggregateId = :id and kind = :kind and version < :before
                        order by version desc
                        """, JournalEntry.class)
                .setParameter("id", id)
                .setParameter("kind", kind)
                .setParameter("before", before)
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.of(entries, page.limit(), History::view, entry -> new Position(entry.version()));
    }

    /** @param reference an id, or the key that a deleted aggregate had */
    @SuppressWarnings("unchecked")
    public Optional<UUID> idOfDeleted(String kind, String reference) {
        var named = Reference.of(reference);
        String match =
                named.id().isPresent() ? "aggregate_id = cast(:reference as uuid)" : "data ->> 'key' = :reference";
        return entities.createNativeQuery("""
                        select aggregate_id from journal where kind = :kind and data -> 'deleted' is not null and %s
                        order by seq desc limit 1
                        """.formatted(match), UUID.class)
                .setParameter("kind", kind)
                .setParameter("reference", named.key())
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }

    /** As the other, for keys that are unique only in their partition. */
    @SuppressWarnings("unchecked")
    public Optional<UUID> idOfDeleted(String kind, UUID partition, String key) {
        return entities.createNativeQuery("""
                        select aggregate_id from journal
                        where kind = :kind and data -> 'deleted' is not null and data ->> 'key' = :key
                            and partition_id = :partition
                        order by seq desc limit 1
                        """, UUID.class)
                .setParameter("kind", kind)
                .setParameter("key", key)
                .setParameter("partition", partition)
                .getResultStream()
                .findFirst()
                .map(UUID.class::cast);
    }

    private static HistoryEntry view(JournalEntry entry) {
        try {
            return new HistoryEntry(
                    entry.version(),
                    entry.type(),
                    entry.summary(),
                    entry.occurredAt(),
                    entry.actor(),
                    entry.role(),
                    EventJson.MAPPER.readValue(entry.changes(), CHANGES));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The journal's own rows can be read", e);
        }
    }
}
