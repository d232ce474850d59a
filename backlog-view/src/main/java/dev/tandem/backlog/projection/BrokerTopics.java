package dev.tandem.backlog.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the broker how far both topics reach. */
@ApplicationScoped
class BrokerTopics {
    private static final int REQUEST_TIMEOUT_MS = 5000;
    private static final Duration TIMEOUT = Duration.ofSeconds(6);

    private final Map<String, Object> broker;
    private final List<String> topics;
    private @Nullable Admin admin;

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
        var partitions = partitions(descriptions);
        // Both requests are sent before either answer is awaited.
        var begins = ask(partitions.keySet(), OffsetSpec.earliest());
        var ends = ask(partitions.keySet(), OffsetSpec.latest());
        var ranges = new HashMap<TopicPartition, TopicOffsets.Range>();
        var untold = new HashSet<TopicPartition>();
        partitions.forEach((partition, topicId) -> {
            try {
                ranges.put(
                        partition,
                        new TopicOffsets.Range(
                                topicId,
                                await(begins.partitionResult(partition)).offset(),
                                await(ends.partitionResult(partition)).offset()));
            } catch (ApiException withoutLeader) {
                untold.add(partition);
            }
        });
        if (ranges.isEmpty() && !untold.isEmpty()) {
            throw new IllegalStateException("no partition has a leader");
        }
        return new TopicOffsets(ranges, untold);
    }

    private List<TopicDescription> descriptions() {
        var found = new ArrayList<TopicDescription>();
        admin().describeTopics(topics).topicNameValues().forEach((topic, description) -> {
            try {
                found.add(await(description));
            } catch (UnknownTopicOrPartitionException notThereYet) {
                // The service that owns it has not started yet.
            }
        });
        return found;
    }

    /** @return the id of the topic of each partition */
    private static Map<TopicPartition, String> partitions(List<TopicDescription> topics) {
        var partitions = new HashMap<TopicPartition, String>();
        for (TopicDescription topic : topics) {
            topic.partitions()
                    .forEach(partition -> partitions.put(
                            new TopicPartition(topic.name(), partition.partition()),
                            topic.topicId().toString()));
        }
        return partitions;
    }

    private ListOffsetsResult ask(Set<TopicPartition> partitions, OffsetSpec what) {
        return admin().listOffsets(partitions.stream().collect(Collectors.toMap(each -> each, each -> what)));
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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
            settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
            settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MS);
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
