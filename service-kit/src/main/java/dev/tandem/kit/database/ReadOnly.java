package dev.tandem.kit.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads by plain JDBC, for the few reads that many wait for: without a transaction manager, a session and entities they
 * cost a fifth. Everything else goes through Hibernate.
 */
@ApplicationScoped
public class ReadOnly {
    private final AgroalDataSource pool;

    public ReadOnly(AgroalDataSource pool) {
        this.pool = pool;
    }

    @FunctionalInterface
    public interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    /** Each statement sees what is committed when it begins; for reads of one statement. */
    public <T> T oneStatement(Read<T> read) {
        try (var connection = pool.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** All statements see the same state. */
    public <T> T oneState(Read<T> read) {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                return read.from(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
