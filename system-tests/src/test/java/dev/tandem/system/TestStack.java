package dev.tandem.system;

import static org.awaitility.Awaitility.await;

import dev.tandem.local.LocalService;
import dev.tandem.local.Ports;
import dev.tandem.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A stack of the packaged services on ports of its own, empty at first and gone with its test. */
final class TestStack implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("tandem.root", "..")).toAbsolutePath().normalize();

    private static TestStack shared;

    private final Path home;
    private final Ports ports = Ports.free();
    private final Stack stack;

    TestStack() {
        try {
            home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stack")
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack = new Stack(ROOT, home, ports, false);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    }

    /** One that runs, for all tests that leave it as well as they found it. */
    static synchronized TestStack shared() {
        if (shared == null) {
            shared = new TestStack().start();
        }
        return shared;
    }

    /** Tells both services a setting, before they start. */
    TestStack with(String name, String value) {
        stack.services().forEach(service -> service.environment().put(name, value));
        return this;
    }

    TestStack start() {
        startInfrastructure();
        stack.services().forEach(LocalService::launch);
        stack.services().forEach(LocalService::awaitReady);
        return this;
    }

    void startInfrastructure() {
        stack.startPostgres();
        stack.kafka().start();
    }

    void restart(LocalService service) {
        service.launch();
        service.awaitReady();
    }

    /** A second process of a service, ready to answer; whoever asked for it stops it. */
    LocalService startReplica(LocalService service) {
        var replica = service.replica(home, Ports.anyFree(), Ports.anyFree());
        restart(replica);
        return replica;
    }

    Path home() {
        return home;
    }

    Ports ports() {
        return ports;
    }

    Stack stack() {
        return stack;
    }

    Api product() {
        return new Api(stack.product());
    }

    Api engineering() {
        return new Api(stack.engineering());
    }

    /** An empty product of a test's own, which both services know. */
    void create(String key) {
        product()
                .post("/products", Map.of("key", key, "name", key, "definitionOfReady", List.of()))
                .then()
                .statusCode(201);
        awaitEqualCopies(key, 0);
    }

    /** Until both copies of a product's backlog hold the same so many items. */
    void awaitEqualCopies(String product, int items) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var here = product().digest(product);
                    var there = engineering().digest(product);
                    return here.items() == items
                            && here.items() == there.items()
                            && here.digest().equals(there.digest());
                });
    }

    @Override
    public void close() {
        stack.stop();
    }
}
