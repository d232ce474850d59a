package dev.tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.kit.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of imports that are not accounted for yet, known by their index in the file. */
@ApplicationScoped
class ImportRows {
    private static final int KEPT_AT_ONCE = 500;

    private final EntityManager entities;

    ImportRows(EntityManager entities) {
        this.entities = entities;
    }

    void keep(UUID job, List<TrackerRow> rows) {
        for (int from = 0; from < rows.size(); from += KEPT_AT_ONCE) {
            var some = rows.subList(from, Math.min(rows.size(), from + KEPT_AT_ONCE));
            statement("""
                            insert into import_row (job_id, row_index, line, ref_key, content)
                            select :job, row_index, line, ref_key, cast(content as jsonb)
                            from unnest(cast(:indices as int[]), cast(:lines as bigint[]), cast(:keys as text[]),
                                cast(:contents as text[])) as r (row_index, line, ref_key, content)
                            """, job)
                    .setParameter(
                            "indices", some.stream().map(TrackerRow::index).toArray(Integer[]::new))
                    .setParameter("lines", some.stream().map(TrackerRow::line).toArray(Long[]::new))
                    .setParameter("keys", some.stream().map(TrackerRow::key).toArray(String[]::new))
                    .setParameter(
                            "contents", some.stream().map(ImportRows::json).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /**
     * A row without its content.
     *
     * @param key of the item that it speaks of
     * @param bytes how long the content is
     */
    record Row(int index, String key, int bytes) {}

    /** Those that nobody has looked at yet, in file order. */
    List<Row> fresh(UUID job, int most) {
        return rows(statement("""
                select row_index, ref_key, bytes from import_row
                where job_id = :job and waits_for is null order by row_index limit :most
                """, job).setParameter("most", most));
    }

    /** Those that wait behind an index, in file order. */
    List<Row> waiting(UUID job, int behind, int most) {
        return rows(statement("""
                        select row_index, ref_key, bytes from import_row
                        where job_id = :job and waits_for is not null and row_index > :behind
                        order by row_index limit :most
                        """, job).setParameter("behind", behind).setParameter("most", most));
    }

    /** Those of them that are still there, in file order. */
    List<TrackerRow> get(UUID job, Collection<Integer> indices) {
        List<?> contents = statement("""
                        select cast(content as text) from import_row
                        where job_id = :job and row_index = any(cast(:indices as int[])) order by row_index
                        """, job)
                .setParameter("indices", indices.toArray(Integer[]::new))
                .getResultList();
        return contents.stream().map(content -> row((String) content)).toList();
    }

    /** @return how many of them did not wait before */
    int waitFor(UUID job, Map<Integer, String> reasons) {
        if (reasons.isEmpty()) {
            return 0;
        }
        return statement("""
                        update import_row r set waits_for = w.reason
                        from unnest(cast(:indices as int[]), cast(:reasons as text[])) as w (row_index, reason)
                        where r.job_id = :job and r.row_index = w.row_index and r.waits_for is null
                        """, job)
                .setParameter("indices", reasons.keySet().toArray(Integer[]::new))
                .setParameter("reasons", reasons.values().toArray(String[]::new))
                .executeUpdate();
    }

    /** @return how many of them waited */
    int accountFor(UUID job, Collection<Integer> indices) {
        if (indices.isEmpty()) {
            return 0;
        }
        return ((Number) statement("""
                                with gone as (
                                    delete from import_row
                                    where job_id = :job and row_index = any(cast(:indices as int[]))
                                    returning waits_for)
                                select count(waits_for) from gone
                                """, job)
                        .setParameter("indices", indices.toArray(Integer[]::new))
                        .getSingleResult())
                .intValue();
    }

    boolean isEmpty(UUID job) {
        return statement("select row_index from import_row where job_id = :job limit 1", job)
                .getResultList()
                .isEmpty();
    }

    /** Nobody will look at them any more. */
    void drop(UUID job) {
        statement("delete from import_row where job_id = :job", job).executeUpdate();
    }

    /** No entity has this table, so nothing need be written, or be looked at whether it must be, ahead of it. */
    private Query statement(String sql, UUID job) {
        return entities.createNativeQuery(sql)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("job", job);
    }

    private static List<Row> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Row((Integer) row[0], (String) row[1], (Integer) row[2]))
                .toList();
    }

    private static String json(TrackerRow row) {
        try {
            return EventJson.MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrackerRow row(String json) {
        try {
            return EventJson.MAPPER.readValue(json, TrackerRow.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
