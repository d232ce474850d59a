package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalConfig;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Puts aside, with the reason, an event that no retry will make readable. A value that is too large to fit beside the
 * reason is replaced by its hash and size; the value itself still lies on the topic that it came from. Its counters are
 * there at 0 before the first one: the increase of a series that begins at 1 is none.
 */
@Startup
@ApplicationScoped
public class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 1000;

    private final Publisher publisher;
    private final JournalConfig config;
    private final Counter put;
    private final Counter failed;

    DeadLetters(Publisher publisher, JournalConfig config, MeterRegistry metrics) {
        this.publisher = publisher;
        this.config = config;
        this.put = Counter.builder("tandem.events.dead.lettered")
                .description("Events that could not be read and were put aside")
                .register(metrics);
        this.failed = Counter.builder("tandem.events.dead.letters.failed")
                .description("Events that could not be read, nor be put aside")
                .register(metrics);
    }

    /**
     * @return whether reading may go on: the broker has the event, or will never take it, which is logged and counted;
     *     otherwise the event must be read again
     */
    public boolean put(ConsumerRecord<String, byte[]> record, @Nullable String reason) {
        try {
            publisher.publish(letter(record, reason));
        } catch (RuntimeException e) {
            if (!isForGood(e)) {
                LOG.debugf("A dead letter waits: %s", e.getMessage());
                return false;
            }
            failed.increment();
            LOG.errorf(
                    "An event could not be read, nor be put on %s (%s): %s: %s",
                    config.deadLetterTopic(), e.getMessage(), place(record), reason);
            return true;
        }
        put.increment();
        LOG.errorf(
                "An event could not be read and lies on %s now: %s: %s",
                config.deadLetterTopic(), place(record), reason);
        return true;
    }

    private static boolean isForGood(RuntimeException e) {
        return Deliveries.isOfOneRecord(e) || e instanceof AuthorizationException;
    }

    /** How many were put aside since this process started. */
    public double put() {
        return put.count();
    }

    /** How many could not be put aside since this process started. */
    public double failed() {
        return failed.count();
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> record, @Nullable String reason) {
        byte[] value = record.value();
        boolean fits = value == null || value.length <= config.largestEvent().asLongValue();
        var letter = new ProducerRecord<>(config.deadLetterTopic(), null, record.key(), fits ? value : null);
        record.headers().forEach(letter.headers()::add);
        String text = String.valueOf(reason);
        header(letter, "dead-letter-reason", text.substring(0, Math.min(text.length(), LONGEST_REASON)));
        header(letter, "dead-letter-topic", record.topic());
        header(letter, "dead-letter-partition", Integer.toString(record.partition()));
        header(letter, "dead-letter-offset", Long.toString(record.offset()));
        if (!fits) {
            header(letter, "dead-letter-size", Integer.toString(value.length));
            header(letter, "dead-letter-sha256", sha256(value));
        }
        return letter;
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return "%s/%d@%d %s".formatted(record.topic(), record.partition(), record.offset(), record.key());
    }

    private static String sha256(byte[] value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
