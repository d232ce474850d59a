package dev.tandem.benchmark;

import dev.tandem.local.LocalService;
import dev.tandem.local.Ports;
import dev.tandem.local.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The packaged stack on ports and data of its own, with the bare endpoint beside it on the same PostgreSQL. */
final class BenchmarkStack implements AutoCloseable {
    static final String BARE = "bare";

    private final Ports ports = Ports.free();
    private final Path home;
    private final Stack stack;
    private final LocalService bare;

    /** @param jvmOptions of both services and of the bare endpoint, which run with the same memory too */
    BenchmarkStack(Path root, List<String> jvmOptions) {
        home = root.resolve("benchmarks/end-to-end/target/stack");
        stack = new Stack(root, home, ports, true, jvmOptions);
        int port = Ports.anyFree();
        int managementPort = Ports.anyFree();
        var environment = Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                Integer.toString(managementPort),
                "QUARKUS_DATASOURCE_JDBC_URL",
                stack.postgres().url(BARE),
                "QUARKUS_DATASOURCE_USERNAME",
                BARE,
                "QUARKUS_DATASOURCE_PASSWORD",
                BARE);
        bare = new LocalService(BARE, root.resolve("benchmarks"), home, port, managementPort, environment, jvmOptions);
    }

    void start() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        deleteData();
        stack.kafka().start();
        stack.startPostgres();
        stack.postgres().ensureDatabase(BARE);
        startServices();
    }

    /** Those that do not run, be it that a figure brought them down. */
    void startServices() {
        all().forEach(LocalService::launch);
        all().forEach(LocalService::awaitReady);
    }

    Api product() {
        return new Api(stack.product());
    }

    Api engineering() {
        return new Api(stack.engineering());
    }

    LocalService bare() {
        return bare;
    }

    Stack stack() {
        return stack;
    }

    Path home() {
        return home;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(stack.postgres().url(database), database, database);
    }

    /** Statistics and visibility as they are when a database has been running for a while. */
    void vacuum() throws SQLException {
        for (String database : List.of("product", "engineering", BARE)) {
            try (var connection = DriverManager.getConnection(stack.postgres().url(database), "postgres", "");
                    var statement = connection.createStatement()) {
                statement.execute("vacuum analyze");
                statement.execute("checkpoint");
            }
        }
    }

    /** All that serves: the services, PostgreSQL with its back ends, Kafka. */
    Processes servers() {
        return new Processes(Stream.of(
                        stack.product().process(),
                        stack.engineering().process(),
                        bare.process(),
                        stack.postgres().process(),
                        stack.kafka().process())
                .flatMap(process -> process.stream())
                .toList());
    }

    @Override
    public void close() {
        bare.stop();
        stack.stop();
    }

    private List<LocalService> all() {
        return List.of(stack.product(), stack.engineering(), bare);
    }

    private void deleteData() {
        close();
        if (!Files.exists(home)) {
            return;
        }
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new BenchmarkFailure("%s could not be deleted: %s".formatted(home, e.getMessage()), e);
        }
    }
}
