package dev.tandem.system;

import dev.tandem.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;

/** A database that takes encrypted connections and passwords only, with the users that ops/postgresql makes. */
final class GuardedPostgres implements AutoCloseable {
    static final String PASSWORD = "a password's own 'quotes'";

    private static final Path OPS = TestStack.ROOT.resolve("ops/postgresql");

    private final LocalPostgres server;
    private final int port;
    private final Certificate certificate;

    GuardedPostgres(Path home, int port, Certificate certificate) throws IOException {
        Path rules = Files.writeString(home.resolve("pg_hba.conf"), """
                host    all postgres 127.0.0.1/32 trust
                hostssl all all      127.0.0.1/32 scram-sha-256
                """);
        this.port = port;
        this.certificate = certificate;
        server = new LocalPostgres(
                TestStack.ROOT,
                home,
                port,
                false,
                Map.of(
                        "ssl", "on",
                        "ssl_cert_file", certificate.certificate().toString(),
                        "ssl_key_file", certificate.key().toString(),
                        "hba_file", rules.toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
        server.start();
    }

    /** A database of a service, and its two users, as whoever runs it is told to make them. */
    void create(String service) throws IOException, SQLException {
        Map<String, String> variables = Map.of(
                "service", service,
                "migrator", migrator(service),
                "service_password", PASSWORD,
                "migrator_password", PASSWORD);
        try (var server = asSuperuser("postgres")) {
            run(server, "users.sql", variables);
        }
        try (var database = asSuperuser(service)) {
            run(database, "rights.sql", variables);
        }
    }

    static String migrator(String service) {
        return service + "_migrator";
    }

    /** As operations.md has it. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=verify-full&sslrootcert=%s"
                .formatted(port, database, certificate.certificate());
    }

    Connection as(String user, String database) throws SQLException {
        return DriverManager.getConnection(url(database), user, PASSWORD);
    }

    Connection unencrypted(String user, String database) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, database);
        return DriverManager.getConnection(url, user, PASSWORD);
    }

    Connection asSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(server.url(database), "postgres", "");
    }

    /** As psql does it, statement by statement. */
    private static void run(Connection connection, String file, Map<String, String> variables)
            throws IOException, SQLException {
        String sql = Files.readAllLines(OPS.resolve(file)).stream()
                .filter(line -> !line.startsWith("--"))
                .collect(Collectors.joining("\n"));
        for (var variable : variables.entrySet()) {
            sql = sql.replace(":\"" + variable.getKey() + "\"", "\"" + variable.getValue() + "\"")
                    .replace(
                            ":'" + variable.getKey() + "'",
                            "'" + variable.getValue().replace("'", "''") + "'");
        }
        for (String statement : sql.strip().split(";", -1)) {
            if (!statement.isBlank()) {
                try (var prepared = connection.createStatement()) {
                    prepared.execute(statement);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
