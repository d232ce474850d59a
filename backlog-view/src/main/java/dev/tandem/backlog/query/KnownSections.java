package dev.tandem.backlog.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * The sections of products as somebody found them last. Whoever comes with a later state reads what changed since; with
 * any other one, everything. So nobody sees more, or less, than the state that the rest is read in. What was found in
 * one server says nothing of another one, which may have been restored from a backup and count on from there.
 */
@ApplicationScoped
class KnownSections implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(KnownSections.class);
    private static final int BYTES_PER_SECTION = 160;
    private static final int BYTES_PER_ITEM = 4;

    private final Cache<UUID, SectionedState> states;
    /** When the server began to run that the last connection leads to. */
    private final AtomicReference<String> server = new AtomicReference<>("");

    KnownSections(Config config) {
        states = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((UUID product, SectionedState state) ->
                        Math.toIntExact(BYTES_PER_SECTION * (1L + state.sections()) + BYTES_PER_ITEM * state.items()))
                .build();
    }

    @ConfigMapping(prefix = "tandem.backlog.places")
    interface Config {
        /** How much memory may be taken by what places in the order are found with. */
        @WithDefault("24M")
        MemorySize memory();
    }

    @Override
    public void onConnectionCreate(Connection connection) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select pg_postmaster_start_time()::text")) {
            rows.next();
            follow(rows.getString(1));
        } catch (SQLException e) {
            // As if it were another server; whoever uses this connection meets what is wrong with it.
            LOG.debugf(e, "A new connection does not tell which server it leads to");
            follow("");
        }
    }

    private void follow(String begun) {
        if (begun.isEmpty() || !begun.equals(server.getAndSet(begun))) {
            states.invalidateAll();
        }
    }

    SectionedLanes lanes(Connection connection, PageHead head) throws SQLException {
        return lanes(connection, head, head.numbers());
    }

    /** @param numbers those of a walk, which keeps to what it began with */
    SectionedLanes lanes(Connection connection, PageHead head, OrderNumbers numbers) throws SQLException {
        return new SectionedLanes(connection, head.productId(), numbers, state(connection, head));
    }

    private SectionedState state(Connection connection, PageHead head) throws SQLException {
        if (!head.isCurrent()) {
            // Another release of the code may have written the sections.
            return SectionedState.read(connection, head);
        }
        var known = states.getIfPresent(head.productId());
        if (known != null && known.isOf(head)) {
            return known;
        }
        var state = known != null && known.isBefore(head)
                ? known.followedTo(head, connection)
                : SectionedState.read(connection, head);
        // Even where it is an earlier one: what is known may be of a future that a restored database does not have.
        states.put(head.productId(), state);
        return state;
    }
}
