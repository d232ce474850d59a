package dev.tandem.system;

import dev.tandem.local.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A backup of one service's database, taken and put back while the service is down. */
public final class DatabaseCopy {
    private final LocalPostgres postgres;
    private final String database;
    private final String copy;

    private DatabaseCopy(LocalPostgres postgres, String database) {
        this.postgres = postgres;
        this.database = database;
        this.copy = database + "_copy";
    }

    public static DatabaseCopy of(LocalPostgres postgres, String database) {
        var copy = new DatabaseCopy(postgres, database);
        copy.execute("create database \"%s\" template \"%s\" owner \"%2$s\"".formatted(copy.copy, database));
        return copy;
    }

    /** Everything that was written since the copy was taken is gone. */
    public void restore() {
        execute("drop database \"%s\" with (force)".formatted(database));
        execute("alter database \"%s\" rename to \"%s\"".formatted(copy, database));
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection(postgres.url("postgres"), "postgres", "");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
