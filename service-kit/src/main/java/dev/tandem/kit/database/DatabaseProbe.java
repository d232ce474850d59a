package dev.tandem.kit.database;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.AgroalSecurityProvider;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks the database whether it is there, as the pool would, but on a connection of its own, so that a busy pool is not
 * taken for an outage.
 */
final class DatabaseProbe {
    private static final String SECONDS = "2";

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    DatabaseProbe(AgroalConnectionFactoryConfiguration pool) {
        url = pool.jdbcUrl();
        properties.putAll(pool.jdbcProperties());
        Stream.concat(Stream.ofNullable(pool.principal()), pool.credentials().stream())
                .forEach(each -> addCredential(each, pool));
        // Of statements, which must be given longer.
        properties.remove("options");
        properties.setProperty("ApplicationName", "database-watch");
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
    }

    private void addCredential(Object credential, AgroalConnectionFactoryConfiguration pool) {
        pool.securityProviders().stream()
                .map((AgroalSecurityProvider provider) -> provider.getSecurityProperties(credential))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(properties::putAll);
    }

    void ask() throws SQLException {
        var asked = connection == null ? DriverManager.getConnection(url, properties) : connection;
        connection = asked;
        try (var statement = asked.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            close(asked);
            throw e;
        }
    }

    /** Whether the database is not there; what it answers, such as that it has too many connections, shows that it is. */
    static boolean isSilence(SQLException e) {
        String state = Objects.toString(e.getSQLState(), "");
        // 08: connection, but for 08004, by which the server says no; 57P01 to 57P03: it stops, crashed, or starts.
        return (state.startsWith("08") && !state.equals("08004"))
                || state.matches("57P0[123]")
                || e.getCause() instanceof SocketTimeoutException;
    }

    private void close(Connection silent) throws SQLException {
        // A farewell to a database that is frozen would be waited for.
        silent.abort(Runnable::run);
        connection = null;
    }
}
