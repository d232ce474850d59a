package dev.tandem.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole system on one machine: PostgreSQL with two databases, Kafka, and the two services. */
public final class Stack {
    public static final String PRODUCT = "product-service";
    public static final String ENGINEERING = "engineering-service";

    /** Whatever the port: where a page under development is served from. */
    static final String PAGES_OF_THIS_MACHINE = "/http://(localhost|127[.]0[.]0[.]1)(:[0-9]+)?/";

    private final Ports ports;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final LocalService product;
    private final LocalService engineering;

    /**
     * @param root the checkout, where the packaged parts lie
     * @param home where data, logs and process ids are kept
     */
    public Stack(Path root, Path home, Ports ports, boolean durable) {
        this(root, home, ports, durable, LocalService.QUICK_START);
    }

    /** @param jvmOptions of both services */
    public Stack(Path root, Path home, Ports ports, boolean durable, List<String> jvmOptions) {
        this.ports = ports;
        this.postgres = new LocalPostgres(root, home, ports.postgres(), durable);
        this.kafka = new LocalKafka(root, home, ports.kafka(), ports.kafkaController());
        this.product = new LocalService(
                PRODUCT,
                root,
                home,
                ports.product(),
                ports.productManagement(),
                environment("product", ports.product(), ports.productManagement(), ports.engineering()),
                jvmOptions);
        this.engineering = new LocalService(
                ENGINEERING,
                root,
                home,
                ports.engineering(),
                ports.engineeringManagement(),
                environment("engineering", ports.engineering(), ports.engineeringManagement(), ports.product()),
                jvmOptions);
    }

    public LocalPostgres postgres() {
        return postgres;
    }

    public LocalKafka kafka() {
        return kafka;
    }

    public LocalService product() {
        return product;
    }

    public LocalService engineering() {
        return engineering;
    }

    public List<LocalService> services() {
        return List.of(product, engineering);
    }

    public void startPostgres() {
        postgres.start();
        postgres.ensureDatabase("product");
        postgres.ensureDatabase("engineering");
    }

    /** Stops everything that runs, the services first, so that they can say goodbye to what they use. */
    public void stop() {
        services().parallelStream().forEach(LocalService::stop);
        kafka.stop();
        postgres.stop();
    }

    private Map<String, String> environment(String database, int port, int managementPort, int otherPort) {
        var environment = new HashMap<String, String>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.url(database));
        environment.put("QUARKUS_DATASOURCE_USERNAME", database);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("TANDEM_ACCESS_MODE", "open");
        environment.put("QUARKUS_OIDC_TENANT_ENABLED", "false");
        environment.put("TANDEM_ACCESS_CHOICE_IN_DOCS", "true");
        environment.put("TANDEM_CORS_ORIGINS", PAGES_OF_THIS_MACHINE);
        environment.put("TANDEM_WEBHOOKS_ALLOW_PRIVATE", "127.0.0.0/8,::1");
        // Everybody here is one caller at one address, and may be a load test.
        environment.put("TANDEM_LIMITS_REQUESTS_PER_CALLER", "0");
        environment.put("TANDEM_LIMITS_REQUESTS_PER_ADDRESS", "0");
        environment.put("TANDEM_STREAMS_MOST_OF_A_CALLER", "0");
        environment.put("TANDEM_OTHER_URL", "http://127.0.0.1:" + otherPort);
        return environment;
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    Ports ports() {
        return ports;
    }
}
