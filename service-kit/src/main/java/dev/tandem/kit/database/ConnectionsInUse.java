package dev.tandem.kit.database;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The pool's connections that somebody holds. In an outage they are cut here: the pool's own flush is done by the thread
 * that opens connections, which then waits for the database for as long as others want new ones.
 */
@ApplicationScoped
class ConnectionsInUse implements AgroalPoolInterceptor {
    private static final Logger LOG = Logger.getLogger(ConnectionsInUse.class);

    /** By the driver's own: the pool tells of one connection by another wrapper each time. */
    private final Map<Connection, Connection> held = new ConcurrentHashMap<>();

    @Override
    public void onConnectionAcquire(Connection connection) {
        held.put(drivers(connection), connection);
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        held.remove(drivers(connection));
    }

    @Override
    public void onConnectionDestroy(Connection connection) {
        held.remove(drivers(connection));
    }

    private static Connection drivers(Connection connection) {
        try {
            return connection.unwrap(Connection.class);
        } catch (SQLException e) {
            throw new IllegalStateException("Every connection of the pool wraps one of the driver", e);
        }
    }

    /** Whoever waits for an answer on one of them gets an error at once. */
    void cut() {
        for (Connection connection : held.values()) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debugf("A connection could not be cut: %s", e.getMessage());
            }
        }
    }
}
