package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As it is run where it matters: what operations.md and ops say of TLS, users, rights and migration is enough, and holds. */
class GuardedStackTest {
    /** PostgreSQL's state of what somebody may not do. */
    private static final String NO_RIGHT = "42501";

    private static GuardedStack tandem;

    @BeforeAll
    static void start() throws Exception {
        tandem = new GuardedStack().start();
    }

    @AfterAll
    static void stop() {
        tandem.close();
    }

    @Test
    void whatIsWrittenReachesTheOtherService() {
        var product = new Api(tandem.product());
        var engineering = new Api(tandem.engineering());
        product.post("/products", Map.of("key", "TLS", "name", "Encrypted"))
                .then()
                .statusCode(201);
        product.post("/products/TLS/features", Map.of("title", "Reaches engineering"))
                .then()
                .statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> engineering.digest("TLS").items() == 1);
        engineering
                .post("/products/TLS/debt", Map.of("title", "Reaches product", "consequence", "None"))
                .then()
                .statusCode(201);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> product.digest("TLS").items() == 2
                        && product.digest("TLS").equals(engineering.digest("TLS")));
        for (Api service : List.of(product, engineering)) {
            assertThat(service.get("/operations").<String>path("relay.failure")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "engineering"})
    void everyConnectionOfAServiceIsEncrypted(String user) throws SQLException {
        try (var database = tandem.postgres().asSuperuser(user);
                var rows = database.createStatement().executeQuery("""
                        select count(*) filter (where ssl), count(*) filter (where not ssl)
                        from pg_stat_activity join pg_stat_ssl using (pid) where usename = '%s'
                        """.formatted(user))) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
            assertThat(rows.getInt(2)).isZero();
        }
        assertThatThrownBy(() -> tandem.postgres().unencrypted(user, user))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("pg_hba.conf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table mine (id int)",
                "alter table journal add column mine int",
                "drop table journal",
                "truncate journal",
                "create index mine on journal (actor)",
                "create schema mine"
            })
    void theUserThatAServiceRunsAsCannotChangeTheSchema(String statement) throws SQLException {
        try (Connection service = tandem.postgres().as("product", "product");
                var sql = service.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
        }
    }

    @Test
    void aServiceCannotReachTheOthersDatabase() {
        assertThatThrownBy(() -> tandem.postgres().as("product", "engineering"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
    }

    @Test
    void aServiceCannotSpeakInTheOthersName() {
        var settings = tandem.kafka().client("product-service");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("tandem.engineering", "key", "forged"))
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
        }
    }

    @Test
    void migratingOnceMoreChangesNothing() {
        assertThat(tandem.migrate(tandem.product(), "product").mustSucceed().output())
                .contains("No migration necessary");
    }

    @Test
    void theReleaseBeforeStartsOnTheSchemaOfTheNext() throws SQLException {
        try (var owner = tandem.postgres().as("engineering_migrator", "engineering");
                var sql = owner.createStatement()) {
            sql.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                    select max(installed_rank) + 1, '2999.01.01.1', 'of the next release', 'SQL', 'V2999.01.01.1__next.sql', 1,
                        current_user, 1, true
                    from flyway_schema_history
                    """);
        }

        tandem.validate(tandem.engineering()).mustSucceed();
    }

    @Test
    void aSecondLoginOfTheServiceMayDoWhatTheFirstMay() throws SQLException {
        try (var server = tandem.postgres().asSuperuser("postgres");
                var sql = server.createStatement()) {
            sql.execute("create role product_2 login password '%s' in role product"
                    .formatted(GuardedPostgres.PASSWORD.replace("'", "''")));
            sql.execute("alter role product nologin");
        }
        try (var second = tandem.postgres().as("product_2", "product");
                var sql = second.createStatement()) {
            assertThat(sql.executeUpdate("update epoch set number = number")).isEqualTo(1);
            assertThatThrownBy(() -> sql.execute("drop table epoch"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(NO_RIGHT));
        } finally {
            try (var server = tandem.postgres().asSuperuser("postgres");
                    var sql = server.createStatement()) {
                sql.execute("alter role product login");
            }
        }
    }

    @Test
    void aServiceDoesNotStartOnASchemaThatNobodyHasMigrated() throws Exception {
        tandem.postgres().create("forgotten");

        var refused = tandem.startOn("forgotten", tandem.product());

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.output()).contains("Detected resolved migration not applied to database");
    }
}
