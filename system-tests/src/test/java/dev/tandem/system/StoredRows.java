package dev.tandem.system;

import static org.awaitility.Awaitility.await;

import dev.tandem.local.LocalPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a request may store in a service's database, told by how many rows each table has and which were written last. */
final class StoredRows implements AutoCloseable {
    /** Written by threads of the service at any time. */
    private static final String WRITTEN_BESIDES =
            "(backlog|import|webhook|forecast|flyway)_.*|webhook|own_topic|lost_event|release_check|operation_log|epoch";
    /** Whose rows such threads change: only their number is a request's. */
    private static final String CHANGED_BESIDES = "journal";

    private final Connection connection;
    private final String look;

    StoredRows(LocalPostgres postgres, String database) {
        try {
            connection = DriverManager.getConnection(postgres.url(database), "postgres", "");
            look = tables().stream()
                    .map(table -> table.matches(CHANGED_BESIDES)
                            ? "select '%1$s', count(*), 0 from %1$s".formatted(table)
                            : "select '%1$s', count(*), coalesce(max(cast(cast(xmin as text) as bigint)), 0) from %1$s"
                                    .formatted(table))
                    .collect(Collectors.joining(" union all "));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return a line for each table, equal to the one before where nothing was stored in it */
    List<String> now() {
        return rows(look);
    }

    /** Until no import stores rows beside what is asked for. */
    void awaitNoImport() {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> rows("select 1, 1, 1 from import_job where status = 'RUNNING'")
                        .isEmpty());
    }

    private List<String> tables() {
        return rows("select tablename, 0, 0 from pg_tables where schemaname = 'public' order by tablename").stream()
                .map(row -> row.substring(0, row.indexOf(' ')))
                .filter(table -> !table.matches(WRITTEN_BESIDES))
                .toList();
    }

    private List<String> rows(String query) {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1) + " " + found.getLong(2) + " " + found.getLong(3));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
