package dev.tandem.kit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Asks the database whether it is there, on a connection of its own, so that a busy pool is not taken for an outage. */
final class DatabaseProbe {
    private static final String SECONDS = "2";

    private final String url;
    private final Properties properties = new Properties();
    private Connection connection;

    DatabaseProbe(String url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "database-watch");
        properties.setProperty("connectTimeout", SECONDS);
        properties.setProperty("socketTimeout", SECONDS);
    }

    void ask() throws SQLException {
        if (connection == null) {
            connection = DriverManager.getConnection(url, properties);
        }
        try (var statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    private void close() throws SQLException {
        // A farewell to a database that is frozen would be waited for.
        connection.abort(Runnable::run);
        connection = null;
    }
}
