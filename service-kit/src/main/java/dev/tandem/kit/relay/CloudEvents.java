package dev.tandem.kit.relay;

import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.journal.JournalConfig;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 over Kafka in binary mode: the attributes are headers, the value is the data. */
public final class CloudEvents {
    private static final String TYPE = "ce_type";
    private static final String ID = "ce_id";

    private CloudEvents() {}

    /** @param epoch at the time of sending; the data carries it unless it is the first */
    static ProducerRecord<String, byte[]> record(UnpublishedEntry entry, long epoch, JournalConfig config) {
        var record = new ProducerRecord<String, byte[]>(
                config.topic(),
                Partitions.of(entry.partitionId(), config.partitions()),
                entry.key(),
                inEpoch(epoch, entry.data()).getBytes(StandardCharsets.UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, ID, entry.eventId().toString());
        header(record, "ce_source", config.source());
        header(record, TYPE, entry.type());
        header(record, "ce_subject", entry.key());
        header(record, "ce_time", entry.occurredAt().toString());
        header(record, "content-type", "application/json");
        return record;
    }

    private static String inEpoch(long epoch, String data) {
        return epoch == EventVersion.FIRST_EPOCH ? data : "{\"epoch\": %d, %s".formatted(epoch, data.substring(1));
    }

    public static Optional<String> type(ConsumerRecord<?, ?> record) {
        return header(record, TYPE);
    }

    /** The event's own id; the same when it is published again. */
    public static Optional<UUID> id(ConsumerRecord<?, ?> record) {
        try {
            return header(record, ID).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static Optional<String> header(ConsumerRecord<?, ?> record, String name) {
        Header header = record.headers().lastHeader(name);
        return Optional.ofNullable(header).map(found -> new String(found.value(), StandardCharsets.UTF_8));
    }

    /** The part of the key before the colon, such as {@code order}; empty where there is none. */
    public static String kind(@Nullable String key) {
        return key == null ? "" : key.substring(0, Math.max(0, key.indexOf(':')));
    }

    /** The aggregate's id, where the key carries one. */
    public static Optional<UUID> aggregateId(@Nullable String key) {
        try {
            return Optional.ofNullable(key).map(text -> UUID.fromString(text.substring(text.indexOf(':') + 1)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
