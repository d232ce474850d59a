package dev.tandem.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The backlog's copy as it is set back to its beginning, from where it comes no further until this is closed. */
public final class StalledView implements AutoCloseable {
    private final Connection heads;

    private StalledView(Connection heads) {
        this.heads = heads;
    }

    /** Its consumer notices with the next event that comes. */
    public static StalledView setBack() throws SQLException {
        var heads = connection();
        // Locked in the projection's own order, so that a batch under way ends first.
        try (var positions = connection()) {
            execute(positions, "update backlog_position set next_offset = 0");
            execute(heads, "select 1 from backlog_head for update");
            positions.commit();
        }
        return new StalledView(heads);
    }

    @Override
    public void close() throws SQLException {
        heads.close();
    }

    private static Connection connection() throws SQLException {
        var backing = Backing.shared();
        var connection = DriverManager.getConnection(backing.jdbcUrl(), backing.username(), backing.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
