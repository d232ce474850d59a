package dev.tandem.kit.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tandem.kit.json.EventJson;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers given to keyed requests, kept for 24 hours. */
@ApplicationScoped
class IdempotencyKeys {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final EntityManager entities;

    IdempotencyKeys(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("ArrayRecordComponent")
    record Answer(byte[] fingerprint, int status, Map<String, String> headers, String body) {}

    /** Until the transaction ends; false while another request holds the same scope. */
    boolean lock(byte[] scope) {
        return (boolean) entities.createNativeQuery("select pg_try_advisory_xact_lock(:scope)")
                .setParameter("scope", ByteBuffer.wrap(scope).getLong())
                .getSingleResult();
    }

    Optional<Answer> find(byte[] scope) {
        List<?> rows =
                entities.createNativeQuery("""
                        select fingerprint, status, headers::text, body from idempotency_key
                        where scope = :scope and created_at > now() - interval '24 hours'
                        """).setParameter("scope", scope).getResultList();
        return rows.stream().findFirst().map(row -> answer((Object[]) row));
    }

    void keep(byte[] scope, Answer answer) {
        entities.createNativeQuery("""
                        insert into idempotency_key (scope, fingerprint, status, headers, body, created_at)
                        values (:scope, :fingerprint, :status, cast(:headers as jsonb), :body, now())
                        on conflict (scope) do update set fingerprint = excluded.fingerprint,
                            status = excluded.status, headers = excluded.headers, body = excluded.body,
                            created_at = excluded.created_at
                        """)
                .setParameter("scope", scope)
                .setParameter("fingerprint", answer.fingerprint())
                .setParameter("status", answer.status())
                .setParameter(
                        "headers",
                        EventJson.MAPPER.valueToTree(answer.headers()).toString())
                .setParameter("body", answer.body())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("delete from idempotency_key where created_at < now() - interval '24 hours'")
                .executeUpdate();
    }

    private static Answer answer(Object[] row) {
        try {
            var headers = EventJson.MAPPER.readValue((String) row[2], HEADERS);
            return new Answer((byte[]) row[0], ((Number) row[1]).intValue(), headers, (String) row[3]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
