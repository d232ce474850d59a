package dev.tandem.system.faults;

import static org.awaitility.Awaitility.await;

import dev.tandem.local.LocalKafka;
import dev.tandem.local.LocalPostgres;
import dev.tandem.local.LocalService;
import dev.tandem.local.Ports;
import dev.tandem.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two processes of each service; between them, their databases and the broker a network that can be taken away. */
final class FaultStack implements AutoCloseable {
    private static final Path ROOT =
            Path.of(System.getProperty("tandem.root", "..")).toAbsolutePath().normalize();
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final int BROKERS_DISK = 400;
    private static final int DATABASES_DISK = 600;

    private final Path home;
    private final Ports ports = Ports.free();
    private final SmallDisk brokersDisk;
    private final SmallDisk databasesDisk;
    private final Clock clock;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final TcpProxy broker;
    private final List<Member> members;

    /**
     * @param built where the packaged services lie
     * @param more what the services are told besides
     * @param clockJumps whether their clocks are to be set
     */
    private FaultStack(Path built, Map<String, String> more, boolean clockJumps) {
        try {
            home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        brokersDisk = new SmallDisk(home.resolve("kafka"), BROKERS_DISK);
        databasesDisk = new SmallDisk(home.resolve("disk"), DATABASES_DISK);
        clock = new Clock(home.resolve("clock"), clockJumps);
        postgres = new LocalPostgres(ROOT, home.resolve("disk"), ports.postgres(), true);
        broker = new TcpProxy(ports.kafka());
        kafka = new LocalKafka(
                ROOT,
                home,
                ports.kafka(),
                ports.kafkaController(),
                Map.of("advertised.listeners", "PLAINTEXT://127.0.0.1:" + broker.port()));
        var plain = new Stack(ROOT, home, ports, true);
        members = List.of(
                member("product", 1, plain.product(), built, more),
                member("product", 2, plain.product(), built, more),
                member("engineering", 1, plain.engineering(), built, more),
                member("engineering", 2, plain.engineering(), built, more));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    static FaultStack asBuilt() {
        return new FaultStack(ROOT, Map.of(), false);
    }

    static FaultStack asBuiltWithClocksThatJump() {
        return new FaultStack(ROOT, Map.of(), true);
    }

    static FaultStack of(Path built, Map<String, String> more) {
        return new FaultStack(built, more, false);
    }

    private Member member(String database, int number, LocalService like, Path built, Map<String, String> more) {
        var proxy = new TcpProxy(ports.postgres());
        int port = Ports.anyFree();
        int managementPort = Ports.anyFree();
        var environment = new HashMap<>(like.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort));
        environment.put(
                "QUARKUS_DATASOURCE_JDBC_URL",
                // A statement's text is on the wire each time, so that a commit can be told from anything else.
                "jdbc:postgresql://127.0.0.1:%d/%s?prepareThreshold=0".formatted(proxy.port(), database));
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + broker.port());
        environment.putAll(clock.environment());
        environment.putAll(more);
        var service = new LocalService(
                like.name(), built, home.resolve("member-" + number), port, managementPort, environment);
        return new Member(database + "-" + number, service, proxy);
    }

    FaultStack start() {
        startPostgres();
        kafka.start();
        members.forEach(member -> member.service().launch());
        members.forEach(member -> member.service().awaitReady());
        return this;
    }

    void startPostgres() {
        postgres.start();
        postgres.ensureDatabase("product");
        postgres.ensureDatabase("engineering");
    }

    /** As when power fails. */
    void crashPostgres() {
        postgres.process().ifPresent(process -> {
            var all = new ArrayList<>(process.descendants().toList());
            all.add(process);
            all.forEach(ProcessHandle::destroyForcibly);
            await().atMost(TIMEOUT).until(() -> all.stream().noneMatch(ProcessHandle::isAlive));
        });
    }

    /** Everything runs and everything reaches everything. */
    void heal() {
        clock.set(Duration.ZERO);
        broker.heal();
        members.forEach(member -> member.database().heal());
        brokersDisk.empty();
        databasesDisk.empty();
        postgres.thaw();
        kafka.thaw();
        members.forEach(member -> member.service().thaw());
        startPostgres();
        kafka.start();
        members.forEach(member -> member.service().launch());
        members.forEach(member -> member.service().awaitReady());
    }

    List<Member> members() {
        return members;
    }

    List<Member> membersOf(String database) {
        return members.stream()
                .filter(member -> member.name().startsWith(database))
                .toList();
    }

    LocalPostgres postgres() {
        return postgres;
    }

    LocalKafka kafka() {
        return kafka;
    }

    TcpProxy broker() {
        return broker;
    }

    SmallDisk brokersDisk() {
        return brokersDisk;
    }

    SmallDisk databasesDisk() {
        return databasesDisk;
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        members.parallelStream().forEach(member -> {
            member.service().thaw();
            member.service().kill();
        });
        kafka.thaw();
        kafka.kill();
        postgres.thaw();
        crashPostgres();
        broker.close();
        members.forEach(member -> member.database().close());
        brokersDisk.close();
        databasesDisk.close();
    }
}
