package dev.tandem.kit.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The pool's connections that somebody holds. In an outage they are cut here: the pool's own flush is done by the thread
 * that opens connections, which then waits for the database for as long as others want new ones.
 */
@ApplicationScoped
class ConnectionsInUse implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ConnectionsInUse.class);

    private final Set<Connection> held = ConcurrentHashMap.newKeySet();

    @Override
    public void onConnectionAcquire(Connection connection) {
        held.add(connection);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        held.remove(connection);
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        held.remove(connection);
    }

    /** Whoever waits for an answer on one of them gets an error at once. */
    void cut() {
        for (Connection connection : held) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debugf("A connection could not be cut: %s", e.getMessage());
            }
        }
    }
}
