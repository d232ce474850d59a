package dev.tandem.kit.relay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.json.EventJson;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The aggregate and version of a record of the own topic, and the record's place. */
record OwnRecord(String kind, UUID id, @Nullable UUID eventId, long epoch, long version, long at) {
    /** @return empty for a record that is broken, or that this service did not write */
    static Optional<OwnRecord> of(ConsumerRecord<String, byte[]> record) {
        try {
            var version = versionOf(record.value());
            return CloudEvents.aggregateId(record.key())
                    .map(id -> new OwnRecord(
                            CloudEvents.kind(record.key()),
                            id,
                            CloudEvents.id(record).orElse(null),
                            version.epoch(),
                            version.version(),
                            record.offset()));
        } catch (IOException | RuntimeException unreadable) {
            // Whoever applies the event reports it.
            return Optional.empty();
        }
    }

    private static EventVersion versionOf(byte[] data) throws IOException {
        long epoch = EventVersion.FIRST_EPOCH;
        OptionalLong version = OptionalLong.empty();
        try (JsonParser parser = EventJson.MAPPER.createParser(data)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                parser.nextToken();
                switch (field) {
                    case "epoch" -> epoch = parser.getLongValue();
                    case "version" -> version = OptionalLong.of(parser.getLongValue());
                    default -> parser.skipChildren();
                }
            }
        }
        return new EventVersion(epoch, version.orElseThrow());
    }
}
