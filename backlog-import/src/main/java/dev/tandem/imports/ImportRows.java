package dev.tandem.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tandem.kit.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
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
            entities.createNativeQuery("""
                            insert into import_row (job_id, row_index, line, ref_key, content)
                            select :job, row_index, line, ref_key, cast(content as jsonb)
                            from unnest(cast(:indices as int[]), cast(:lines as bigint[]), cast(:keys as text[]),
                                cast(:contents as text[])) as r (row_index, line, ref_key, content)
                            """)
                    .setParameter("job", job)
                    .setParameter(
                            "indices", some.stream().map(TrackerRow::index).toArray(Integer[]::new))
                    .setParameter("lines", some.stream().map(TrackerRow::line).toArray(Long[]::new))
                    .setParameter("keys", some.stream().map(TrackerRow::key).toArray(String[]::new))
                    .setParameter(
                            "contents", some.stream().map(ImportRows::json).toArray(String[]::new))
                    .executeUpdate();
        }
    }

    /** Those that nobody has looked at yet, in file order. */
    List<Integer> fresh(UUID job, int most) {
        return indices("""
                select row_index from import_row where job_id = :job and waits_for is null
                order by row_index limit :most
                """, job, most);
    }

    /** A row that waits, by its index and the key of the item that it waits for. */
    record Waiting(int index, String key) {}

    /** Those that wait behind an index, in file order. */
    List<Waiting> waiting(UUID job, int behind, int most) {
        List<?> rows = entities.createNativeQuery("""
                        select row_index, ref_key from import_row
                        where job_id = :job and waits_for is not null and row_index > :behind
                        order by row_index limit :most
                        """)
                .setParameter("job", job)
                .setParameter("behind", behind)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Waiting((Integer) row[0], (String) row[1]))
                .toList();
    }

    /** Those of them that are still there, in file order. */
    List<TrackerRow> get(UUID job, Collection<Integer> indices) {
        List<?> contents = entities.createNativeQuery("""
                        select cast(content as text) from import_row
                        where job_id = :job and row_index = any(cast(:indices as int[])) order by row_index
                        """)
                .setParameter("job", job)
                .setParameter("indices", indices.toArray(Integer[]::new))
                .getResultList();
        return contents.stream().map(content -> row((String) content)).toList();
    }

    /** @return how many of them did not wait before */
    int waitFor(UUID job, Map<Integer, String> reasons) {
        if (reasons.isEmpty()) {
            return 0;
        }
        return entities.createNativeQuery("""
                        update import_row r set waits_for = w.reason
                        from unnest(cast(:indices as int[]), cast(:reasons as text[])) as w (row_index, reason)
                        where r.job_id = :job and r.row_index = w.row_index and r.waits_for is null
                        """)
                .setParameter("job", job)
                .setParameter("indices", reasons.keySet().toArray(Integer[]::new))
                .setParameter("reasons", reasons.values().toArray(String[]::new))
                .executeUpdate();
    }

    /** @return how many of them waited */
    int accountFor(UUID job, Collection<Integer> indices) {
        if (indices.isEmpty()) {
            return 0;
        }
        return ((Number) entities.createNativeQuery("""
                                with gone as (
                                    delete from import_row
                                    where job_id = :job and row_index = any(cast(:indices as int[]))
                                    returning waits_for)
                                select count(waits_for) from gone
                                """)
                        .setParameter("job", job)
                        .setParameter("indices", indices.toArray(Integer[]::new))
                        .getSingleResult())
                .intValue();
    }

    boolean isEmpty(UUID job) {
        return indices("select row_index from import_row where job_id = :job limit :most", job, 1)
                .isEmpty();
    }

    /** Nobody will look at them any more. */
    void drop(UUID job) {
        entities.createNativeQuery("delete from import_row where job_id = :job")
                .setParameter("job", job)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Integer> indices(String query, UUID job, int most) {
        return entities.createNativeQuery(query, Integer.class)
                .setParameter("job", job)
                .setParameter("most", most)
                .getResultList();
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
