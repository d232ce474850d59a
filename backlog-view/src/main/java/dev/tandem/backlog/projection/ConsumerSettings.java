package dev.tandem.backlog.projection;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the view's consumer is set up. */
@ApplicationScoped
class ConsumerSettings {
    private static final int MOST_RECORDS = 500;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Map<String, Object> broker;
    private final String application;

    ConsumerSettings(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.broker = broker;
        this.application = application;
    }

    KafkaConsumer<String, byte[]> open() {
        var settings = new HashMap<String, Object>();
        broker.forEach((name, value) -> {
            if (ConsumerConfig.configNames().contains(name)) {
                settings.put(name, value);
            }
        });
        // A release with another shape reads everything by itself, beside the release that it replaces.
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "%s.backlog.%d".formatted(application, Shape.CURRENT));
        // It gives a member the same partition numbers of both topics, and a product lies on the same number of both:
        // one thread owns a product.
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // The positions are the view's, in its database.
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_RECORDS);
        // Records that are fetched and not yet taken are held in memory.
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, MOST_BYTES);
        // The partitions of a crashed consumer stay with it for so long. With the default of 45 s the backlog would be
        // 45 s old.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2000);
        // The topic of the other service may not exist yet when this one starts.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5000);
        // Bytes: a deserializer that fails would stop everything. What cannot be read is put aside.
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
