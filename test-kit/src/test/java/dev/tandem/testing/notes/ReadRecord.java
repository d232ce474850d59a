package dev.tandem.testing.notes;

import dev.tandem.testing.Backing;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Records as the consumer of the own topic reads them. */
final class ReadRecord {
    private ReadRecord() {}

    static ConsumerRecord<String, byte[]> of(ConsumerRecord<String, String> record) {
        return at(record.offset(), record);
    }

    static ConsumerRecord<String, byte[]> at(long offset, ConsumerRecord<String, String> like) {
        var record = new ConsumerRecord<>(
                like.topic(), like.partition(), offset, like.key(), like.value().getBytes(StandardCharsets.UTF_8));
        like.headers().forEach(record.headers()::add);
        return record;
    }

    /** One that this database knows nothing of. */
    static ConsumerRecord<String, byte[]> lost(UUID note, long epoch, long version) {
        String data = "{\"id\": \"%s\", \"key\": \"lost\", \"version\": %d%s}"
                .formatted(note, version, epoch == 1 ? "" : ", \"epoch\": " + epoch);
        var record = new ConsumerRecord<>(
                NoteTopic.NAME, 0, 1_000_000L, "note:" + note, data.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        return record;
    }

    /** What a relay does that had lost its lock without knowing it. */
    static void sendLate(ConsumerRecord<String, String> old) {
        Map<String, Object> broker =
                Map.of("bootstrap.servers", Backing.shared().bootstrapServers());
        var record = new ProducerRecord<>(
                old.topic(), old.partition(), old.key(), old.value().getBytes(StandardCharsets.UTF_8));
        old.headers().forEach(record.headers()::add);
        try (var producer = new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
