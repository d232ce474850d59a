package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.local.LocalService;
import dev.tandem.local.Ports;
import dev.tandem.local.Stack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Both services on a database and a broker that trust nobody: connections are encrypted, users have passwords and no right
 * more than they need, and the schema is changed before the services start, by another user than theirs.
 */
final class GuardedStack implements AutoCloseable {
    private final Path home;
    private final Ports ports = Ports.free();
    private final Stack told;
    private final GuardedPostgres postgres;
    private final GuardedKafka kafka;
    private final LocalService product;
    private final LocalService engineering;

    GuardedStack() throws Exception {
        home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "guarded")
                .toAbsolutePath();
        told = new Stack(TestStack.ROOT, home, ports, false);
        var certificate = Certificate.in(home.resolve("certificate"));
        postgres = new GuardedPostgres(home, ports.postgres(), certificate);
        kafka = new GuardedKafka(home, ports, certificate);
        product = service(told.product(), "product", ports.product(), ports.productManagement());
        engineering = service(told.engineering(), "engineering", ports.engineering(), ports.engineeringManagement());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    GuardedStack start() throws Exception {
        for (String database : new String[] {"product", "engineering"}) {
            postgres.create(database);
        }
        migrate(product, "product").mustSucceed();
        migrate(engineering, "engineering").mustSucceed();
        product.launch();
        engineering.launch();
        product.awaitReady();
        engineering.awaitReady();
        return this;
    }

    private LocalService service(LocalService like, String database, int port, int managementPort) {
        var environment = new HashMap<>(like.environment());
        environment.putAll(kafka.environment(like.name()));
        environment.putAll(login(database, database));
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_FLYWAY_VALIDATE_AT_START", "true");
        return new LocalService(like.name(), TestStack.ROOT, home, port, managementPort, environment);
    }

    private Map<String, String> login(String database, String user) {
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.url(database),
                "QUARKUS_DATASOURCE_USERNAME",
                user,
                "QUARKUS_DATASOURCE_PASSWORD",
                GuardedPostgres.PASSWORD);
    }

    /** The same program, told just what the job for Kubernetes tells it: it ends once the schema is that of its release. */
    Programs.Result migrate(LocalService service, String database) {
        var job = Manifests.read(Manifests.FOLDER.resolve("migration/" + database + ".yaml"));
        var environment = new HashMap<String, String>();
        Manifests.container(job.get(0))
                .path("env")
                .forEach(variable -> environment.put(
                        variable.path("name").asText(), variable.path("value").asText()));
        assertThat(environment).containsEntry("QUARKUS_DATASOURCE_USERNAME", GuardedPostgres.migrator(database));
        environment.putAll(login(database, GuardedPostgres.migrator(database)));
        return run(service, environment);
    }

    /** Its usual start, on another database, until it ends. */
    Programs.Result startOn(String database, LocalService service) {
        var environment = new HashMap<>(service.environment());
        environment.putAll(login(database, database));
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(Ports.anyFree()));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.anyFree()));
        return run(service, environment);
    }

    /** Looks at the schema as a start does, and ends. */
    Programs.Result validate(LocalService service) {
        var environment = new HashMap<>(service.environment());
        environment.put("QUARKUS_INIT_AND_EXIT", "true");
        return run(service, environment);
    }

    private Programs.Result run(LocalService service, Map<String, String> environment) {
        return new Programs(home, environment)
                .run(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        TestStack.ROOT
                                .resolve(service.name())
                                .resolve("target/quarkus-app/quarkus-run.jar")
                                .toString());
    }

    GuardedPostgres postgres() {
        return postgres;
    }

    GuardedKafka kafka() {
        return kafka;
    }

    LocalService product() {
        return product;
    }

    LocalService engineering() {
        return engineering;
    }

    @Override
    public void close() {
        product.stop();
        engineering.stop();
        kafka.close();
        postgres.close();
    }
}
