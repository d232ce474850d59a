package dev.tandem.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A real Apache Kafka broker on loopback: KRaft, one node, the stock main class in a child JVM. */
public final class LocalKafka {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    // Fixed, since it only has to fit the data directory beside it.
    private static final String CLUSTER = "VGFuZGVtTG9jYWxTdGFjaw";

    private final Component broker;
    private final Path directory;
    private final Path classPath;
    private final int port;
    private final int controllerPort;
    private final Map<String, String> more;

    public LocalKafka(Path root, Path home, int port, int controllerPort) {
        this(root, home, port, controllerPort, Map.of());
    }

    /** @param more of the broker's own properties */
    public LocalKafka(Path root, Path home, int port, int controllerPort, Map<String, String> more) {
        this.more = more;
        this.broker = new Component("kafka", home);
        this.directory = home.resolve("kafka").toAbsolutePath();
        this.classPath = root.resolve("local-stack/kafka/target/lib");
        this.port = port;
        this.controllerPort = controllerPort;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public void start() {
        if (isRunning()) {
            return;
        }
        if (!Files.isDirectory(classPath)) {
            throw new StackFailure("Kafka's class path %s is missing: build the project first".formatted(classPath));
        }
        try {
            configure();
            format();
        } catch (IOException e) {
            throw new StackFailure("Kafka could not be configured: " + e.getMessage(), e);
        }
        var command = java("-Xmx320m", "kafka.Kafka");
        command.add(configuration().toString());
        broker.start(command, Map.of());
        Waiting.until(TIMEOUT, () -> Ports.inUse(port) || !broker.isRunning());
        if (!broker.isRunning() || !Ports.inUse(port)) {
            throw new StackFailure("Kafka did not start: see " + broker.log());
        }
    }

    public boolean isRunning() {
        return broker.isRunning() && Ports.inUse(port);
    }

    public Optional<ProcessHandle> process() {
        return broker.process();
    }

    public void freeze() {
        broker.process().ifPresent(Signals::freeze);
    }

    public void thaw() {
        broker.process().ifPresent(Signals::thaw);
    }

    public void stop() {
        broker.stop();
    }

    public void kill() {
        broker.kill();
    }

    /** As when its disk was lost: it comes back with no topics and no offsets. */
    public void loseData() {
        kill();
        try {
            Directories.delete(directory.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path log() {
        return broker.log();
    }

    private Path configuration() {
        return directory.resolve("server.properties");
    }

    private void configure() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                configuration(), """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=1
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                group.initial.rebalance.delay.ms=0
                %4$s
                """.formatted(port, controllerPort, directory.resolve("logs"), properties(more)));
        try (InputStream logging = LocalKafka.class.getResourceAsStream("/kafka-log4j2.properties")) {
            Files.copy(logging, directory.resolve("log4j2.properties"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String properties(Map<String, String> all) {
        return all.entrySet().stream()
                .map(property -> property.getKey() + "=" + property.getValue())
                .collect(Collectors.joining("\n"));
    }

    private void format() throws IOException {
        if (Files.exists(directory.resolve("logs/meta.properties"))) {
            return;
        }
        var command = java("-Xmx128m", "kafka.tools.StorageTool");
        command.addAll(List.of("format", "--ignore-formatted", "-t", CLUSTER, "-c"));
        command.add(configuration().toString());
        Files.createDirectories(broker.log().getParent());
        try {
            int exit = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(broker.log().toFile())
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new StackFailure("Kafka's storage could not be formatted: see " + broker.log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Kafka's start was interrupted", e);
        }
    }

    private List<String> java(String heap, String main) {
        var command = new ArrayList<>(List.of(Stack.java(), heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dlog4j2.configurationFile="
                + directory.resolve("log4j2.properties").toUri());
        command.addAll(List.of("-cp", classPath + "/*", main));
        return command;
    }
}
