package dev.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One of the two services, packaged, as a child process in open mode on loopback. */
public final class LocalService {
    /** Starts in half the time, and takes twice as long for everything afterwards: for whoever tries things out. */
    public static final List<String> QUICK_START = List.of("-XX:TieredStopAtLevel=1");

    static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Component component;
    private final Path jar;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;
    private final List<String> jvmOptions;

    public LocalService(
            String name, Path root, Path home, int port, int managementPort, Map<String, String> environment) {
        this(name, root, home, port, managementPort, environment, QUICK_START);
    }

    /** @param jvmOptions beside those that bound its memory */
    public LocalService(
            String name,
            Path root,
            Path home,
            int port,
            int managementPort,
            Map<String, String> environment,
            List<String> jvmOptions) {
        this(
                new Component(name, home),
                root.resolve(name).resolve("target/quarkus-app/quarkus-run.jar"),
                port,
                managementPort,
                environment,
                jvmOptions);
    }

    private LocalService(
            Component component,
            Path jar,
            int port,
            int managementPort,
            Map<String, String> environment,
            List<String> jvmOptions) {
        this.jvmOptions = jvmOptions;
        this.component = component;
        this.jar = jar;
        this.port = port;
        this.managementPort = managementPort;
        this.environment = environment;
    }

    /** Another process of the same service beside it, on the same database and broker. */
    public LocalService replica(Path home, int replicaPort, int replicaManagementPort) {
        var told = new HashMap<>(environment);
        told.put("QUARKUS_HTTP_PORT", Integer.toString(replicaPort));
        told.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(replicaManagementPort));
        return new LocalService(
                new Component(name() + "-replica", home), jar, replicaPort, replicaManagementPort, told, jvmOptions);
    }

    public String name() {
        return component.name();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public URI managementUrl() {
        return URI.create("http://127.0.0.1:" + managementPort);
    }

    /** What it is told by the environment. */
    public Map<String, String> environment() {
        return environment;
    }

    public Path log() {
        return component.log();
    }

    /** Starts it where it does not run; {@link #awaitReady()} tells when it answers. */
    public void launch() {
        if (isRunning()) {
            return;
        }
        if (!Files.exists(jar)) {
            throw new StackFailure("%s is not built: %s is missing".formatted(name(), jar));
        }
        var command = new ArrayList<>(List.of(Stack.java(), "-Xms64m", "-Xmx384m", "-XX:+UseSerialGC"));
        // Which of its threads would be left afterwards, nobody can say.
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.addAll(jvmOptions);
        command.addAll(List.of("-jar", jar.toString()));
        component.start(command, environment);
    }

    public void awaitReady() {
        Waiting.until(START_TIMEOUT, () -> isReady() || !isRunning());
        if (!isRunning()) {
            throw new StackFailure("%s stopped while it started: see %s".formatted(name(), log()));
        }
        if (!isReady()) {
            throw new StackFailure(
                    "%s is not ready after %d s: see %s".formatted(name(), START_TIMEOUT.toSeconds(), log()));
        }
    }

    public boolean isRunning() {
        return component.isRunning();
    }

    public Optional<ProcessHandle> process() {
        return component.process();
    }

    public void freeze() {
        component.process().ifPresent(Signals::freeze);
    }

    public void thaw() {
        component.process().ifPresent(Signals::thaw);
    }

    public boolean isReady() {
        var request = HttpRequest.newBuilder(managementUrl().resolve("/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether it was built again after it started, so that it no longer runs what lies on the disk. */
    boolean isOutdated() {
        try {
            var built = Files.exists(jar) ? Files.getLastModifiedTime(jar).toInstant() : null;
            return built != null
                    && component.startedAt().map(start -> start.isBefore(built)).orElse(false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stop() {
        component.stop();
    }

    public void kill() {
        component.kill();
    }
}
