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

/** A stack of the packaged services on ports of its own, empty at first and gone with its test. */
final class TestStack implements AutoCloseable {
    static final Path ROOT =
            Path.of(System.getProperty("tandem.root", "..")).toAbsolutePath().normalize();

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
