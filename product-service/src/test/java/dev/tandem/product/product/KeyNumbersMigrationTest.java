package dev.tandem.product.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.testing.Backing;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database of the time when a product counted its features itself, and forgot it when it was deleted. */
@Tag("backing")
class KeyNumbersMigrationTest {
    private static final String SCHEMA = "before_key_numbers";
    private static final String LAST_BEFORE = "2026.11.22.99?";

    private final Backing backing = Backing.shared();

    @Test
    void numbersGoOnAboveTheHighestThatWasEverGiven() throws SQLException {
        try (var connection = DriverManager.getConnection(backing.jdbcUrl(), backing.username(), backing.password())) {
            connection.createStatement().execute("drop schema if exists " + SCHEMA + " cascade");
            migrateTo(LAST_BEFORE);
            connection.setSchema(SCHEMA);
            product(connection, "LIVE", 7);
            product(connection, "AGAIN", 1);
            product(connection, "NEW", 0);
            featureOnceCreated(connection, "LIVE-7");
            featureOnceCreated(connection, "AGAIN-1");
            featureOnceCreated(connection, "AGAIN-10");
            featureOnceCreated(connection, "AGAIN-9");
            featureOnceCreated(connection, "GONE2-3");

            migrateTo("latest");

            assertThat(counters(connection)).isEqualTo("AGAIN-=10 GONE2-=3 LIVE-=7");
        }
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(backing.jdbcUrl(), backing.username(), backing.password())
                .schemas(SCHEMA)
                .locations("db/kit", "db/backlog", "db/product")
                .target(version)
                .load()
                .migrate();
    }

    private static void product(Connection connection, String key, int features) throws SQLException {
        connection.createStatement().execute("""
                        insert into product (id, product_key, name, last_feature_number, version, created_at, updated_at)
                        values (gen_random_uuid(), '%s', 'A product', %d, 1, now(), now())
                        """.formatted(key, features));
    }

    private static void featureOnceCreated(Connection connection, String key) throws SQLException {
        connection.createStatement().execute("""
                        insert into journal
                            (event_id, kind, aggregate_id, version, partition_id, type, occurred_at, actor, role, changes, data)
                        values (gen_random_uuid(), 'feature', gen_random_uuid(), 1, gen_random_uuid(),
                            'dev.tandem.feature.created.v1', now(), 'somebody', 'product', '{}', '{"key": "%s"}')
                        """.formatted(key));
    }

    private static String counters(Connection connection) throws SQLException {
        var rows = connection.createStatement().executeQuery("""
                        select string_agg(prefix || '=' || last, ' ' order by prefix) from key_counter
                        """);
        rows.next();
        return rows.getString(1);
    }
}
