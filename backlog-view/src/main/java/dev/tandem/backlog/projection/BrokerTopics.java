package dev.tandem.backlog.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the broker how both topics stand. */
@ApplicationScoped
class BrokerTopics {
    private static final int TIMEOUT_MS = 5000;
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Map<String, Object> broker;
    private final List<String> topics;
    private Admin admin;

    BrokerTopics(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "tandem.backlog.topics") List<String> topics) {
        this.broker = broker;
        this.topics = topics;
    }

    List<String> names() {
        return topics;
    }

    synchronized TopicOffsets offsets() {
        var descriptions = descriptions();
        var begins = offsets(descriptions, OffsetSpec::earliest);
        var ends = offsets(descriptions, OffsetSpec::latest);
        var ranges = new HashMap<TopicPartition, TopicOffsets.Range>();
        ends.forEach((partition, end) -> ranges.put(
                partition,
                new TopicOffsets.Range(
                        descriptions.get(partition.topic()).topicId().toString(),
                        begins.get(partition).offset(),
                        end.offset())));
        return new TopicOffsets(ranges);
    }

    private Map<String, TopicDescription> descriptions() {
        var found = new HashMap<String, TopicDescription>();
        admin().describeTopics(topics).topicNameValues().forEach((topic, description) -> {
            try {
                found.put(topic, await(description));
            } catch (UnknownTopicOrPartitionException notThereYet) {
                // Its owner has not started yet.
            }
        });
        return found;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(
            Map<String, TopicDescription> descriptions, Supplier<OffsetSpec> spec) {
        var asked = descriptions.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> spec.get()));
        return asked.isEmpty() ? Map.of() : await(admin().listOffsets(asked).all());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("Kafka does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private Admin admin() {
        if (admin == null) {
            var settings = new HashMap<String, Object>();
            broker.forEach((name, value) -> {
                if (AdminClientConfig.configNames().contains(name)) {
                    settings.put(name, value);
                }
            });
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS);
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
