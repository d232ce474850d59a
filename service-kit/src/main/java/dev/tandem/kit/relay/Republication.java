package dev.tandem.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Has the relay publish entries once more. The caller holds the relay's lock, or a batch under way undoes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Republication {
    private final EntityManager entities;

    Republication(EntityManager entities) {
        this.entities = entities;
    }

    /** The newest entry of every aggregate, also of those that are deleted or held back. */
    int newest(Optional<UUID> partition) {
        String where = partition.isPresent() ? "where partition_id = :partition" : "";
        var update = entities.createNativeQuery("""
                update journal set published_at = null, published_offset = null, held_back = null where seq in (
                    select distinct on (aggregate_id, kind) seq from journal %s
                    order by aggregate_id, kind, version desc)
                """.formatted(where));
        partition.ifPresent(id -> update.setParameter("partition", id));
        return update.executeUpdate();
    }

    /** The newest entry of each of these. */
    int newestOf(Collection<JournalKey> keys) {
        return entities.createNativeQuery("""
                        update journal set published_at = null, published_offset = null, held_back = null where seq in (
                            select distinct on (aggregate_id, kind) seq
                            from journal join unnest(cast(:kinds as text[]), cast(:ids as uuid[])) as named (of_kind, of_id)
                                on kind = of_kind and aggregate_id = of_id
                            order by aggregate_id, kind, version desc)
                        """)
                .setParameter("kinds", JournalKey.kinds(keys))
                .setParameter("ids", JournalKey.ids(keys))
                .executeUpdate();
    }

    int of(Collection<Long> seqs) {
        return entities.createNativeQuery(
                        "update journal set published_at = null, published_offset = null where seq in (:seqs)")
                .setParameter("seqs", seqs)
                .executeUpdate();
    }
}
