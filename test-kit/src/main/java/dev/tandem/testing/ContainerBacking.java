package dev.tandem.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The images that docker-compose.yml runs. Testcontainers removes the containers when the JVM ends. */
final class ContainerBacking implements Backing {
    private final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18");
    private final KafkaContainer kafka =
            new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");

    ContainerBacking() {
        postgres.start();
        kafka.start();
    }

    /** Looks for a socket first, since the library logs a long error where there is none. */
    static boolean engineAnswers() {
        boolean mayBeThere = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return mayBeThere && DockerClientFactory.instance().isDockerAvailable();
    }

    @Override
    public String jdbcUrl() {
        return postgres.getJdbcUrl();
    }

    @Override
    public String username() {
        return postgres.getUsername();
    }

    @Override
    public String password() {
        return postgres.getPassword();
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public void takeKafkaAway() {
        kafka.getDockerClient().pauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void bringKafkaBack() {
        kafka.getDockerClient().unpauseContainerCmd(kafka.getContainerId()).exec();
    }

    @Override
    public void freezeDatabase() {
        postgres.getDockerClient().pauseContainerCmd(postgres.getContainerId()).exec();
    }

    @Override
    public void thawDatabase() {
        postgres.getDockerClient()
                .unpauseContainerCmd(postgres.getContainerId())
                .exec();
    }
}
