package dev.tandem.kit.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Compares records that were read back with the journal's newest entries of the same aggregates, in one statement. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class OwnRecordComparison {
    /**
     * A record is lost if it is newer than the journal's newest entry, if the journal does not know its aggregate, or
     * if the journal has another event under its version. An older record is late if the newest lies before it on the
     * topic; that cannot be told until the newest is acknowledged. What was read stands behind selects, so that PostgreSQL
     * plans once and not for each batch.
     */
    private static final String COMPARE = """
            select n, lost, newest_seq, late from (
                select seen.n, newest.seq as newest_seq,
                    newest.seq is null
                        or (seen.epoch, seen.version) > (epoch.number, newest.version)
                        or (seen.epoch >= epoch.number and same.event_id <> seen.event_id) as lost,
                    (seen.epoch, seen.version) < (epoch.number, newest.version) as older,
                    coalesce(newest.published_offset < seen.at, false) as late,
                    newest.published_at is null and newest.held_back is null as pending
                from unnest(
                        (select cast(:kinds as text[])), (select cast(:ids as uuid[])), (select cast(:eventIds as uuid[])),
                        (select cast(:epochs as bigint[])), (select cast(:versions as bigint[])),
                        (select cast(:offsets as bigint[])))
                    with ordinality as seen(kind, id, event_id, epoch, version, at, n)
                cross join epoch
                left join lateral (
                    select seq, version, published_at, published_offset, held_back from journal
                    where aggregate_id = seen.id and kind = seen.kind
                    order by version desc limit 1
                ) newest on true
                left join lateral (
                    select event_id from journal
                    where aggregate_id = seen.id and kind = seen.kind and version = seen.version
                    limit 1
                ) same on true
            ) compared
            where lost or (older and (late or pending))
            """;

    private final EntityManager entities;

    OwnRecordComparison(EntityManager entities) {
        this.entities = entities;
    }

    /** @param isLate false while the newest is not yet published */
    record Older(int index, long newestSeq, boolean isLate) {}

    record Found(List<Integer> lost, List<Older> older) {}

    Found of(List<OwnRecord> records) {
        var found = new Found(new ArrayList<>(), new ArrayList<>());
        for (Object[] row : rowsOf(records)) {
            // The database counts from 1.
            int index = ((Number) row[0]).intValue() - 1;
            if ((Boolean) row[1]) {
                found.lost().add(index);
            } else {
                found.older().add(new Older(index, ((Number) row[2]).longValue(), (Boolean) row[3]));
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rowsOf(List<OwnRecord> seen) {
        return entities.createNativeQuery(COMPARE)
                .setParameter("kinds", seen.stream().map(OwnRecord::kind).toArray(String[]::new))
                .setParameter("ids", seen.stream().map(OwnRecord::id).toArray(UUID[]::new))
                .setParameter("eventIds", seen.stream().map(OwnRecord::eventId).toArray(UUID[]::new))
                .setParameter("epochs", seen.stream().map(OwnRecord::epoch).toArray(Long[]::new))
                .setParameter("versions", seen.stream().map(OwnRecord::version).toArray(Long[]::new))
                .setParameter("offsets", seen.stream().map(OwnRecord::at).toArray(Long[]::new))
                .getResultList();
    }
}
