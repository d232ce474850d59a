package dev.tandem.kit.relay;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import dev.tandem.kit.journal.JournalConfig;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Creates this service's topics where they are missing, and refuses a topic that is not as the contract says. */
@ApplicationScoped
public class Topics {
    static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Map<String, Object> broker;
    private final JournalConfig config;
    private final TopicSettings settings;

    Topics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            JournalConfig config,
            TopicSettings settings) {
        this.broker = broker;
        this.config = config;
        this.settings = settings;
    }

    /** @param id changes when a topic of this name is deleted and created again */
    record Ensured(String id, int partitions, boolean isNew) {}

    /** @throws TopicsUnavailable where the broker does not answer, a right is missing, or a topic is not as it must be */
    Ensured ensure() {
        try (Admin admin = Admin.create(adminConfig())) {
            var own = ensure(admin, compacted());
            requirePartitions(own);
            ensure(admin, deadLetters());
            settings.verify(admin);
            return own;
        } catch (ExecutionException e) {
            throw new TopicsUnavailable(requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            throw new TopicsUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsUnavailable(e);
        }
    }

    private NewTopic compacted() {
        return newTopic(config.topic(), config.partitions())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        Integer.toString(settings.largestMessage())));
    }

    private NewTopic deadLetters() {
        return newTopic(config.deadLetterTopic(), 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private NewTopic newTopic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), config.replicationFactor());
    }

    private Ensured ensure(Admin admin, NewTopic wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        var found = describe(admin, wanted.name());
        return found.isPresent() ? found.get() : create(admin, wanted);
    }

    private static Optional<Ensured> describe(Admin admin, String topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            var answers = admin.describeTopics(List.of(topic)).topicNameValues();
            var found = get(requireNonNull(answers.get(topic)));
            return Optional.of(
                    new Ensured(found.topicId().toString(), found.partitions().size(), false));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            if (e.getCause() instanceof AuthorizationException) {
                throw TopicsUnavailable.withoutRight("DESCRIBE on topic " + topic);
            }
            throw e;
        }
    }

    private static Ensured create(Admin admin, NewTopic wanted)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            var created = admin.createTopics(List.of(wanted));
            return new Ensured(get(created.topicId(wanted.name())).toString(), wanted.numPartitions(), true);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                throw new TopicsUnavailable("Topic %s was created by another at this moment".formatted(wanted.name()));
            }
            if (e.getCause() instanceof AuthorizationException) {
                throw TopicsUnavailable.withoutRight(
                        "CREATE on topic %1$s (or on the cluster), and there is no topic %1$s yet: grant it, or create the topic with %2$d partitions and %3$s"
                                .formatted(wanted.name(), wanted.numPartitions(), wanted.configs()));
            }
            throw e;
        }
    }

    private void requirePartitions(Ensured own) {
        if (own.partitions() != config.partitions()) {
            throw new TopicsUnavailable("Topic %s has %d partitions, but %d are agreed: order would be lost"
                    .formatted(config.topic(), own.partitions(), config.partitions()));
        }
    }

    static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
    }

    private Map<String, Object> adminConfig() {
        var admin = new HashMap<String, Object>();
        broker.forEach((name, value) -> {
            if (AdminClientConfig.configNames().contains(name)) {
                admin.put(name, value);
            }
        });
        admin.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000");
        admin.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "8000");
        return admin;
    }
}
