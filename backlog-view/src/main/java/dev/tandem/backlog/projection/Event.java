package dev.tandem.backlog.projection;

import dev.tandem.kit.relay.CloudEvents;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as this copy takes it.
 *
 * @param update of an item or of the head
 * @param about what it is about, for those who follow the product
 */
record Event(Occurrence occurrence, Optional<Update> update, Optional<EventSubject> about) {
    static Event of(ConsumerRecord<String, byte[]> record) throws UnreadableEvent {
        String kind = CloudEvents.kind(record.key());
        var update = EventReader.read(kind, record.value());
        return new Event(Occurrence.of(record), update, EventSubject.read(kind, record.value()));
    }

    /** One that could not be read, or that a test makes up. */
    static Event of(Update update) {
        return new Event(Occurrence.NONE, Optional.of(update), Optional.empty());
    }
}
