package dev.tandem.kit.relay;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.person.KeptNames;
import dev.tandem.kit.person.NameInJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names in history and in the events that tell it: what never changes otherwise. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NamesInJournal {
    private static final String SUMMARY = "erased a name";
    private static final int AT_ONCE = 500;

    private final EntityManager entities;
    private final JournalConfig config;
    private final CurrentActor actor;
    private final Clock clock;

    NamesInJournal(EntityManager entities, JournalConfig config, CurrentActor actor, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Where the name was.
     *
     * @param entries the numbers of those that had it
     * @param all their aggregates
     * @param states those of which some event told it in the state
     */
    record Told(Set<Number> entries, Set<JournalKey> all, Set<JournalKey> states) {
        private JournalKey note(Object[] row) {
            var key = new JournalKey((String) row[1], (UUID) row[2]);
            entries.add((Number) row[0]);
            all.add(key);
            return key;
        }
    }

    Told replace(NameInJson name) {
        var told = new Told(new HashSet<>(), new HashSet<>(), new HashSet<>());
        List<Object[]> rows;
        long after = 0;
        do {
            rows = holding(name, after);
            for (Object[] row : rows) {
                replaceIn(row, name, told);
                after = ((Number) row[0]).longValue();
            }
        } while (!rows.isEmpty());
        for (Object[] row : actedBy(name)) {
            told.note(row);
        }
        entities.createNativeQuery("update journal set actor = :instead where actor = :name")
                .setParameter("instead", name.instead())
                .setParameter("name", name.name())
                .executeUpdate();
        return told;
    }

    private void replaceIn(Object[] row, NameInJson name, Told told) {
        JsonNode changes = NamesInTables.read((String) row[3]);
        JsonNode data = NamesInTables.read((String) row[4]);
        boolean isInState = name.replaceIn(data);
        boolean isInChanges = name.replaceIn(changes);
        if (isInState || isInChanges) {
            write((Number) row[0], changes, data);
            var key = told.note(row);
            if (isInState) {
                told.states().add(key);
            }
        }
    }

    private void write(Number seq, JsonNode changes, JsonNode data) {
        entities.createNativeQuery("""
                        update journal set changes = cast(:changes as jsonb), data = cast(:data as jsonb) where seq = :seq
                        """)
                .setParameter("changes", changes.toString())
                .setParameter("data", data.toString())
                .setParameter("seq", seq)
                .executeUpdate();
    }

    /**
     * Gives those of a kind a new version that says what the newest does, without the name. What changed from what to what is
     * not told, for that is the name.
     *
     * @return which of these there still are
     */
    Set<JournalKey> tellAnew(KeptNames.Telling telling, Set<JournalKey> states) {
        var at = clock.instant();
        UUID[] ids = states.stream()
                .filter(key -> key.kind().equals(telling.kind()))
                .map(JournalKey::id)
                .sorted()
                .toArray(UUID[]::new);
        if (ids.length == 0) {
            return Set.of();
        }
        List<UUID> there = raise(telling, ids, at.toString());
        entities.createNativeQuery("""
                        insert into journal (event_id, kind, aggregate_id, version, partition_id, type, occurred_at,
                            actor, role, summary, changes, data)
                        select distinct on (aggregate_id) gen_random_uuid(), kind, aggregate_id, version + 1, partition_id,
                            :type, cast(:at as timestamptz), :actor, :role, :summary, cast('{}' as jsonb),
                            data || jsonb_build_object('version', version + 1, 'updatedAt', cast(:at as text))
                        from journal
                        where kind = :kind and aggregate_id = any(:ids)
                        order by aggregate_id, version desc
                        """)
                .setParameter("type", config.typePrefix() + telling.happened() + ".v1")
                .setParameter("at", at.toString())
                .setParameter("actor", actor.get().name())
                .setParameter("role", actor.get().role())
                .setParameter("summary", SUMMARY)
                .setParameter("kind", telling.kind())
                .setParameter("ids", there.toArray(UUID[]::new))
                .executeUpdate();
        return there.stream().map(id -> new JournalKey(telling.kind(), id)).collect(Collectors.toSet());
    }

    @SuppressWarnings("unchecked")
    private List<UUID> raise(KeptNames.Telling telling, UUID[] ids, String at) {
        return entities.createNativeQuery("""
                        update %s set version = version + 1, updated_at = cast(:at as timestamptz)
                        where id = any(:ids) returning id
                        """.formatted(telling.table()), UUID.class)
                .setParameter("at", at)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Some at a time, since events are large. */
    @SuppressWarnings("unchecked")
    private List<Object[]> holding(NameInJson name, long after) {
        return entities.createNativeQuery("""
                        select seq, kind, aggregate_id, cast(changes as text), cast(data as text) from journal
                        where seq > :after and (position(:name in cast(data as text)) > 0
                            or position(:name in cast(changes as text)) > 0)
                        order by seq limit :atOnce
                        """)
                .setParameter("after", after)
                .setParameter("name", name.quoted())
                .setParameter("atOnce", AT_ONCE)
                .getResultList();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> actedBy(NameInJson name) {
        return entities.createNativeQuery("select seq, kind, aggregate_id from journal where actor = :name")
                .setParameter("name", name.name())
                .getResultList();
    }
}
