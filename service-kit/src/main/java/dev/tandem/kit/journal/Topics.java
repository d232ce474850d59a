package dev.tandem.kit.journal;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates the topics that this service owns, and refuses to work with one that is not as the contract says. */
@ApplicationScoped
public class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> broker;
    private final JournalConfig config;

    Topics(@Identifier("default-kafka-broker") Map<String, Object> broker, JournalConfig config) {
        this.broker = broker;
        this.config = config;
    }

    /** @throws TopicsUnavailable where the broker does not answer or a topic is not as it must be */
    void ensure() {
        try (Admin admin = Admin.create(adminConfig())) {
            create(admin, compacted());
            create(admin, deadLetters());
            verify(admin);
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            throw e instanceof TopicsUnavailable known ? known : new TopicsUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TopicsUnavailable(e);
        }
    }

    private NewTopic compacted() {
        return new NewTopic(config.topic(), config.partitions(), config.replicationFactor())
                .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    }

    private NewTopic deadLetters() {
        return new NewTopic(config.deadLetterTopic(), 1, config.replicationFactor())
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private void create(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException, TimeoutException {
        try {
            admin.createTopics(List.of(topic)).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private void verify(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        String topic = config.topic();
        int partitions = admin.describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get(topic)
                .partitions()
                .size();
        if (partitions != config.partitions()) {
            throw new TopicsUnavailable("Topic %s has %d partitions, but %d are agreed: order would be lost"
                    .formatted(topic, partitions, config.partitions()));
        }
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        String policy = admin.describeConfigs(List.of(resource))
                .all()
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .get(resource)
                .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                .value();
        if (!policy.equals(TopicConfig.CLEANUP_POLICY_COMPACT)) {
            throw new TopicsUnavailable(
                    "Topic %s has the clean-up policy %s, but compact is agreed: events would be lost"
                            .formatted(topic, policy));
        }
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
