package dev.tandem.backlog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.tandem.backlog.projection.Renewal;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.id.Reference;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Asks in which state backlogs are, for all requests at once that wait for it. A request joins the read that is sent
 * after it came, never one that is under way, so it is never told of a state older than itself.
 */
@ApplicationScoped
class HeadReads {
    private static final Duration LONGEST_READ = Duration.ofMinutes(1);
    private static final Duration NOBODY_ASKS = Duration.ofSeconds(10);
    private static final int MOST_KEYS = 10_000;
    private static final String SQL = """
            select product_key, product_id, sequence, generation, mod(digest, 4294967296)::bigint, shape
            from backlog_head
            where (product_id = any(?) or product_key = any(?)) and %s
            """.formatted(PageHead.KNOWN);

    private final ReadOnly database;
    private final Worker reader = new Worker("head-reader", LONGEST_READ, this::turn);
    private final Cache<String, UUID> ids =
            Caffeine.newBuilder().maximumSize(MOST_KEYS).build();
    private List<Asked> waiting = new ArrayList<>();

    HeadReads(ReadOnly database) {
        this.database = database;
    }

    private record Asked(String reference, CompletableFuture<HeadState> answer) {
        /** An id, or a key. */
        Object named() {
            var named = Reference.of(reference);
            return named.id().map(Object.class::cast).orElseGet(named::key);
        }
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(reader);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        var left = takeAll();
        left.forEach(one -> one.answer().cancel(false));
    }

    /** @param reference a product's key or id */
    Uni<HeadState> now(String reference) {
        var asked = new Asked(reference, new CompletableFuture<>());
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.add(asked);
        }
        if (first) {
            reader.wake();
        }
        return Uni.createFrom().completionStage(asked.answer());
    }

    /**
     * The id that a product had when somebody asked last. A product keeps its key, and whoever reads by the id finds
     * nothing where it is deleted: then {@link #now} tells.
     */
    Optional<UUID> lastKnownId(String reference) {
        var named = Reference.of(reference);
        return named.id().or(() -> Optional.ofNullable(ids.getIfPresent(named.key())));
    }

    private synchronized List<Asked> takeAll() {
        var all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    private Duration turn() {
        for (var all = takeAll(); !all.isEmpty(); all = takeAll()) {
            answer(all);
            reader.gotOn();
        }
        return NOBODY_ASKS;
    }

    private void answer(List<Asked> all) {
        try {
            var found = database.oneStatement(connection -> read(connection, all));
            for (Asked one : all) {
                var state = found.get(one.named());
                if (state == null) {
                    one.answer().completeExceptionally(Backlogs.unknownProduct(one.reference()));
                } else {
                    one.answer().complete(state);
                }
            }
        } catch (RuntimeException e) {
            // Whoever asked is told; the next may find the database again.
            all.forEach(one -> one.answer().completeExceptionally(e));
        }
    }

    /** @return by key and by id */
    private Map<Object, HeadState> read(Connection connection, List<Asked> all) throws SQLException {
        var named = all.stream().map(Asked::named).distinct().toList();
        var found = new HashMap<Object, HeadState>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid",
                            named.stream().filter(UUID.class::isInstance).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text",
                            named.stream().filter(String.class::isInstance).toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                var id = rows.getObject(2, UUID.class);
                var tag = HeadState.tag(rows.getLong(3), rows.getInt(4), rows.getLong(5));
                var state = new HeadState(id, tag, rows.getInt(6) == Renewal.CURRENT);
                ids.put(rows.getString(1), id);
                found.put(rows.getString(1), state);
                found.put(id, state);
            }
        }
        return found;
    }
}
