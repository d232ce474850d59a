package dev.tandem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;

/** What imports have to tell of single rows; the first of each kind are kept, and the job counts all. */
@ApplicationScoped
class ImportNotes {
    enum Kind {
        REFUSED,
        REPAIRED
    }

    private final EntityManager entities;
    private final int most;

    ImportNotes(EntityManager entities, ImportConfig config) {
        this.entities = entities;
        this.most = config.notes();
    }

    /** @param before how many of the kind the job has had */
    void add(UUID job, Kind kind, int before, List<LineNote> notes) {
        if (notes.isEmpty() || before >= most) {
            return;
        }
        statement("""
                        insert into import_note (job_id, kind, seq, line, reason)
                        select :job, :kind, :before + seq, line, reason
                        from unnest(cast(:lines as bigint[]), cast(:reasons as text[]))
                            with ordinality as notes (line, reason, seq)
                        where :before + seq <= :most
                        """, job)
                .setParameter("kind", kind.name())
                .setParameter("before", before)
                .setParameter("lines", notes.stream().map(LineNote::line).toArray(Long[]::new))
                .setParameter("reasons", notes.stream().map(LineNote::reason).toArray(String[]::new))
                .setParameter("most", most)
                .executeUpdate();
    }

    /** Those rows that wait, each refused with what it waits for. */
    void refuseWaiting(UUID job, int before) {
        statement("""
                        insert into import_note (job_id, kind, seq, line, reason)
                        select :job, 'REFUSED', :before + row_number() over (order by row_index), line, waits_for
                        from import_row where job_id = :job and waits_for is not null
                        order by row_index limit :room
                        """, job)
                .setParameter("before", before)
                .setParameter("room", Math.max(0, most - before))
                .executeUpdate();
    }

    List<LineNote> of(UUID job, Kind kind) {
        List<?> notes = statement(
                        "select line, reason from import_note where job_id = :job and kind = :kind order by seq", job)
                .setParameter("kind", kind.name())
                .getResultList();
        return notes.stream()
                .map(Object[].class::cast)
                .map(note -> new LineNote((Long) note[0], (String) note[1]))
                .toList();
    }

    /** No entity has this table, so nothing need be written, or be looked at whether it must be, ahead of it. */
    private Query statement(String sql, UUID job) {
        return entities.createNativeQuery(sql)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("job", job);
    }
}
