package dev.tandem.kit.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.kit.json.EventJson;
import dev.tandem.kit.person.KeptNames;
import dev.tandem.kit.person.NameInJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Names in the columns that modules name. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NamesInTables {
    private final EntityManager entities;

    NamesInTables(EntityManager entities) {
        this.entities = entities;
    }

    /** @return in how many rows it was */
    int replace(KeptNames.Column column, NameInJson name) {
        return column.isJson() ? replaceJson(column, name) : replaceText(column, name);
    }

    private int replaceText(KeptNames.Column column, NameInJson name) {
        return entities.createNativeQuery(
                        "update %1$s set %2$s = :instead where %2$s = :name".formatted(column.table(), column.name()))
                .setParameter("instead", name.instead())
                .setParameter("name", name.name())
                .executeUpdate();
    }

    private int replaceJson(KeptNames.Column column, NameInJson name) {
        int replaced = 0;
        for (Object[] row : holding(column, name)) {
            JsonNode json = read((String) row[1]);
            if (name.replaceIn(column.name(), json)) {
                replaced += entities.createNativeQuery("""
                                update %s set %s = cast(:json as jsonb) where ctid = cast(:row as tid)
                                """.formatted(column.table(), column.name()))
                        .setParameter("json", json.toString())
                        .setParameter("row", row[0])
                        .executeUpdate();
            }
        }
        return replaced;
    }

    /** Locked, so that a row stays in its place until it is written. */
    @SuppressWarnings("unchecked")
    private List<Object[]> holding(KeptNames.Column column, NameInJson name) {
        return entities.createNativeQuery("""
                        select cast(ctid as text), cast(%2$s as text) from %1$s
                        where position(:quoted in cast(%2$s as text)) > 0 for update
                        """.formatted(column.table(), column.name()))
                .setParameter("quoted", name.quoted())
                .getResultList();
    }

    static JsonNode read(String json) {
        try {
            return EventJson.MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What PostgreSQL keeps as JSON is JSON", e);
        }
    }
}
