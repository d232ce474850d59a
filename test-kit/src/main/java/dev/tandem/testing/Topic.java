package dev.tandem.testing;

import dev.tandem.kit.relay.Partitions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the other service, written as that service would write it. */
public final class Topic {
    private final String name;

    Topic(String name) {
        this.name = name;
    }

    /** Created where it does not exist, as its owner would create it. */
    public static Topic named(String name) {
        try (var admin = Admin.create(broker())) {
            var topic = new NewTopic(name, 12, (short) 1).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Topic(name);
    }

    /**
     * @param kind of the aggregate, such as {@code feature}
     * @throws IllegalArgumentException where that service would not write it, since it breaks its contract
     */
    public void send(String kind, UUID id, UUID product, String type, String data) {
        EventContracts.breach(kind, type, data).ifPresent(breach -> {
            throw new IllegalArgumentException(breach);
        });
        sendUnchecked(kind, id, product, type, data);
    }

    /** As {@link #send}, with who did it, in whose role and when: it is activity then. */
    public void sendAs(
            String actor, String role, Instant at, String kind, UUID id, UUID product, String type, String data) {
        EventContracts.breach(kind, type, data).ifPresent(breach -> {
            throw new IllegalArgumentException(breach);
        });
        send(
                kind + ":" + id,
                product,
                data,
                Map.of("ce_type", type, "ce_actor", actor, "ce_role", role, "ce_time", at.toString()));
    }

    /** Also what no service of this release would write. */
    public void sendUnchecked(String kind, UUID id, UUID product, String type, String data) {
        send(kind + ":" + id, product, data, Map.of("ce_type", type));
    }

    private void send(String key, UUID product, String data, Map<String, String> headers) {
        var record = new ProducerRecord<>(name, Partitions.of(product, 12), key, data);
        headers.forEach((header, value) -> record.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer())) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", Backing.shared().bootstrapServers());
    }
}
