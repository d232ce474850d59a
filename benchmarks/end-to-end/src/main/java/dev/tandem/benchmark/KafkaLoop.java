package dev.tandem.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The limit of telling the other service: one record after the other, from sending it until it is read. */
final class KafkaLoop implements AutoCloseable {
    private static final String TOPIC = "benchmark.loop";
    private static final byte[] RECORD = "x".repeat(700).getBytes(StandardCharsets.UTF_8);

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    KafkaLoop(String bootstrapServers) throws Exception {
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers);
        try (var admin = Admin.create(broker)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partition = List.of(new TopicPartition(TOPIC, 0));
        consumer.assign(partition);
        consumer.seekToEnd(partition);
        consumer.position(partition.get(0));
    }

    /** @return how long each took, in milliseconds */
    List<Double> records(int count) throws Exception {
        var latencies = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            producer.send(new ProducerRecord<>(TOPIC, RECORD)).get();
            awaitOne();
            latencies.add((System.nanoTime() - start) / 1e6);
        }
        return latencies;
    }

    private void awaitOne() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (consumer.poll(Duration.ofSeconds(1)).isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new BenchmarkFailure("Kafka does not bring what was sent");
            }
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
