package dev.tandem.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.journal.JournalConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    @Test
    void aLetterIsGivenUpWhereItIsItsOwnFaultOrForbidden() {
        assertThat(isDealtWith(new RecordTooLargeException())).isTrue();
        assertThat(isDealtWith(new TopicAuthorizationException("letters"))).isTrue();
    }

    @Test
    void whateverElseFailsIsTriedAgain() {
        assertThat(isDealtWith(new TimeoutException())).isFalse();
        assertThat(isDealtWith(new KafkaException("No resolvable bootstrap urls")))
                .isFalse();
        assertThat(isDealtWith(new InvalidTimestampException("the topic takes none of yesterday")))
                .isFalse();
        assertThat(isDealtWith(new InvalidRecordException("the topic is set otherwise")))
                .isFalse();
    }

    private static boolean isDealtWith(RuntimeException failure) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(JournalConfig.class)
                .withDefaultValue("tandem.journal.source", "/test")
                .withDefaultValue("tandem.journal.type-prefix", "test.")
                .withDefaultValue("tandem.journal.topic", "test")
                .withDefaultValue("tandem.journal.dead-letter-topic", "letters")
                .addDiscoveredConverters()
                .build()
                .getConfigMapping(JournalConfig.class);
        var publisher = new Publisher(Map.of(), config) {
            @Override
            synchronized void publish(ProducerRecord<String, byte[]> record) {
                throw failure;
            }
        };
        return new DeadLetters(publisher, config, new SimpleMeterRegistry())
                .put(new ConsumerRecord<>("topic", 0, 0, "key", new byte[0]), "unreadable");
    }
}
