package dev.tandem.testing;

import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The real PostgreSQL and Kafka that the tests of one JVM share. */
public interface Backing {
    String jdbcUrl();

    String username();

    String password();

    String bootstrapServers();

    /** Takes the broker away, as an outage would. */
    void takeKafkaAway();

    void bringKafkaBack();

    /** The database stands still and keeps its connections open. */
    void freezeDatabase();

    void thawDatabase();

    /** Started on first use, stopped with the JVM. */
    static Backing shared() {
        return Shared.BACKING;
    }

    final class Shared {
        private static final Logger LOG = Logger.getLogger(Backing.class);
        private static final Backing BACKING = choose(System.getProperty("tandem.backing", "auto"));

        private Shared() {}

        private static Backing choose(String mode) {
            return switch (mode) {
                case "containers" -> new ContainerBacking();
                case "embedded" -> new EmbeddedBacking(root());
                case "auto" -> automatic();
                default ->
                    throw new IllegalArgumentException(
                            "tandem.backing must be auto, containers or embedded, not " + mode);
            };
        }

        private static Backing automatic() {
            if (!ContainerBacking.engineAnswers()) {
                return new EmbeddedBacking(root());
            }
            try {
                return new ContainerBacking();
            } catch (RuntimeException noImages) {
                LOG.warnf("A Docker engine answers, but cannot run the images: %s", noImages.getMessage());
                return new EmbeddedBacking(root());
            }
        }

        private static Path root() {
            return Path.of(System.getProperty("tandem.root", ".."));
        }
    }
}
