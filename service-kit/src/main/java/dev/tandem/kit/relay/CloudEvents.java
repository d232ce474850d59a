package dev.tandem.kit.relay;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0. Over Kafka in binary mode: the attributes are headers, the value is the data. Over HTTP in structured
 * mode: one object.
 */
public final class CloudEvents {
    private static final String PREFIX = "ce_";
    private static final String TYPE = PREFIX + "type";
    private static final String ID = PREFIX + "id";
    private static final String TIME = PREFIX + "time";
    private static final String ACTOR = PREFIX + "actor";
    private static final String ROLE = PREFIX + "role";
    private static final String SUMMARY = PREFIX + "summary";
    /** CloudEvents' extension for distributed tracing. */
    private static final String TRACEPARENT = "traceparent";

    private static final String DATA_TYPE = "application/json";

    private CloudEvents() {}

    /** @param epoch at the time of sending; the data carries it unless it is the first */
    static ProducerRecord<String, byte[]> record(UnpublishedEntry entry, long epoch, JournalConfig config) {
        var record = new ProducerRecord<String, byte[]>(
                config.topic(),
                Partitions.of(entry.partitionId(), config.partitions()),
                entry.key(),
                inEpoch(epoch, entry.data()).getBytes(StandardCharsets.UTF_8));
        attributes(entry, config).forEach((name, value) -> header(record, PREFIX + name, value));
        header(record, "content-type", DATA_TYPE);
        return record;
    }

    /** The same in structured mode: one JSON object with the attributes and the data. */
    static String structured(UnpublishedEntry entry, long epoch, JournalConfig config) {
        var event = EventJson.MAPPER.createObjectNode();
        attributes(entry, config).forEach(event::put);
        event.put("datacontenttype", DATA_TYPE);
        event.putRawValue("data", new RawValue(inEpoch(epoch, entry.data())));
        return event.toString();
    }

    private static Map<String, String> attributes(UnpublishedEntry entry, JournalConfig config) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", entry.eventId().toString());
        attributes.put("source", config.source());
        attributes.put("type", entry.type());
        attributes.put("subject", entry.key());
        attributes.put("time", entry.occurredAt().toString());
        attributes.put("actor", entry.actor());
        attributes.put("role", entry.role());
        if (entry.summary() != null) {
            attributes.put("summary", entry.summary());
        }
        if (entry.traceparent() != null) {
            attributes.put(TRACEPARENT, entry.traceparent());
        }
        return attributes;
    }

    private static String inEpoch(long epoch, String data) {
        return epoch == EventVersion.FIRST_EPOCH ? data : "{\"epoch\": %d, %s".formatted(epoch, data.substring(1));
    }

    public static Optional<String> type(ConsumerRecord<?, ?> record) {
        return header(record, TYPE);
    }

    /** Who did it; events of older releases do not tell. */
    public static Optional<String> actor(ConsumerRecord<?, ?> record) {
        return header(record, ACTOR);
    }

    public static Optional<String> role(ConsumerRecord<?, ?> record) {
        return header(record, ROLE);
    }

    /** What happened, in words. */
    public static Optional<String> summary(ConsumerRecord<?, ?> record) {
        return header(record, SUMMARY);
    }

    /** The step of a trace that it came from. */
    public static Optional<String> traceparent(ConsumerRecord<?, ?> record) {
        return header(record, PREFIX + TRACEPARENT);
    }

    public static Optional<Instant> time(ConsumerRecord<?, ?> record) {
        try {
            return header(record, TIME).map(Instant::parse);
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
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
