package dev.tandem.kit.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Who did which operation, when, and with what result. */
@ApplicationScoped
public class OperationLog implements OperationsPart {
    private static final Logger LOG = Logger.getLogger(OperationLog.class);
    private static final ObjectMapper JSON = new JsonMapper();
    private static final int SHOWN = 20;

    private final EntityManager entities;
    private final CurrentActor actor;
    private final Clock clock;

    OperationLog(EntityManager entities, CurrentActor actor, Clock clock) {
        this.entities = entities;
        this.actor = actor;
        this.clock = clock;
    }

    record Entry(Instant at, String operation, String actor, String role, JsonNode result) {}

    /** In the transaction of the operation itself. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(String operation, Object result) {
        var by = actor.get();
        JsonNode told = JSON.valueToTree(result);
        entities.createNativeQuery("""
                        insert into operation_log (at, operation, actor, role, result)
                        values (cast(:at as timestamptz), :operation, :actor, :role, cast(:result as jsonb))
                        """)
                .setParameter("at", clock.instant().toString())
                .setParameter("operation", operation)
                .setParameter("actor", by.name())
                .setParameter("role", by.role())
                .setParameter("result", told.toString())
                .executeUpdate();
        LOG.infof("%s by %s (%s): %s", operation, by.name(), by.role(), told);
    }

    @Override
    public String name() {
        return "log";
    }

    /** The newest first. */
    @Override
    @Transactional
    public List<Entry> state() {
        return rowsOf("""
                select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), operation, actor, role,
                    cast(result as text)
                from operation_log order by id desc limit %d
                """.formatted(SHOWN)).stream().map(OperationLog::entry).toList();
    }

    private static Entry entry(Object[] row) {
        try {
            return new Entry(
                    Instant.parse((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    JSON.readTree((String) row[4]));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What PostgreSQL keeps as JSON is JSON", e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rowsOf(String query) {
        return entities.createNativeQuery(query).getResultList();
    }
}
