package dev.tandem.kit.journal;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Puts aside, with the reason, an event that no retry will make readable. */
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Publisher publisher;
    private final JournalConfig config;
    private final Counter counter;

    DeadLetters(Publisher publisher, JournalConfig config, MeterRegistry metrics) {
        this.publisher = publisher;
        this.config = config;
        this.counter = Counter.builder("tandem.events.dead.lettered")
                .description("Events that could not be read and were put aside")
                .register(metrics);
    }

    /** @return whether the broker has it; where it has not, the event must not be passed over */
    public boolean put(ConsumerRecord<String, byte[]> record, String reason) {
        var letter = new ProducerRecord<>(config.deadLetterTopic(), null, record.key(), record.value());
        record.headers().forEach(letter.headers()::add);
        header(letter, "dead-letter-reason", reason);
        header(letter, "dead-letter-topic", record.topic());
        header(letter, "dead-letter-partition", Integer.toString(record.partition()));
        header(letter, "dead-letter-offset", Long.toString(record.offset()));
        if (publisher.publish(List.of(letter)) == 0) {
            return false;
        }
        counter.increment();
        LOG.errorf(
                "An event could not be read and lies on %s now: %s/%d@%d %s: %s",
                config.deadLetterTopic(), record.topic(), record.partition(), record.offset(), record.key(), reason);
        return true;
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, String.valueOf(value).getBytes(StandardCharsets.UTF_8));
    }
}
