package dev.tandem.testing;

import dev.tandem.local.LocalKafka;
import dev.tandem.local.LocalPostgres;
import dev.tandem.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The local stack's own PostgreSQL and Kafka, empty at first. */
final class EmbeddedBacking implements Backing {
    private final LocalPostgres postgres;
    private final LocalKafka kafka;

    EmbeddedBacking(Path root) {
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "backing");
            postgres = new LocalPostgres(root, home, Ports.anyFree(), false);
            kafka = new LocalKafka(root, home, Ports.anyFree(), Ports.anyFree());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        postgres.start();
        postgres.ensureDatabase("test");
        kafka.start();
    }

    @Override
    public String jdbcUrl() {
        return postgres.url("test");
    }

    @Override
    public String username() {
        return "test";
    }

    @Override
    public String password() {
        return "test";
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public void takeKafkaAway() {
        kafka.kill();
    }

    @Override
    public void bringKafkaBack() {
        kafka.start();
    }

    @Override
    public void freezeDatabase() {
        postgres.freeze();
    }

    @Override
    public void thawDatabase() {
        postgres.thaw();
    }

    private void stop() {
        kafka.kill();
        postgres.stop();
    }
}
