package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.relay.Deliveries.Delivery;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Sends records in order and tells what became of each. */
@ApplicationScoped
class Publisher {
    private static final int DEFAULT_REQUEST = 1024 * 1024;

    private final Map<String, Object> broker;
    private final JournalConfig config;
    private @Nullable KafkaProducer<String, byte[]> producer;

    Publisher(@Identifier("default-kafka-broker") Map<String, Object> broker, JournalConfig config) {
        this.broker = broker;
        this.config = config;
    }

    /** Sends records in order. A record that the broker will never take is passed over; any other failure stops it. */
    synchronized Deliveries deliver(List<ProducerRecord<String, byte[]>> records) {
        long deadline = System.nanoTime() + config.sendTimeout().toNanos();
        var delivered = new ArrayList<Delivery>(records.size());
        try {
            for (Future<RecordMetadata> sent : send(records)) {
                delivered.add(outcome(sent, deadline));
            }
            return new Deliveries(delivered, Optional.empty());
        } catch (ExecutionException e) {
            return stop(causeOf(e), delivered);
        } catch (TimeoutException | RuntimeException e) {
            return stop(e, delivered);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stop(e, delivered);
        }
    }

    private static Delivery outcome(Future<RecordMetadata> sent, long deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return Delivery.acknowledged(sent.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            if (Deliveries.isOfOneRecord(causeOf(e))) {
                return Delivery.refused(causeOf(e));
            }
            throw e;
        }
    }

    private static Throwable causeOf(ExecutionException e) {
        return Objects.requireNonNullElse(e.getCause(), e);
    }

    private Deliveries stop(Throwable failure, List<Delivery> delivered) {
        abandon();
        return Deliveries.stoppedBy(failure, delivered);
    }

    /** @throws KafkaException why the broker has not taken it */
    synchronized void publish(ProducerRecord<String, byte[]> record) {
        try {
            producer().send(record).get(config.sendTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            abandon();
            throw e.getCause() instanceof KafkaException known ? known : new KafkaException(e.getCause());
        } catch (TimeoutException e) {
            abandon();
            throw new org.apache.kafka.common.errors.TimeoutException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abandon();
            throw new InterruptException(e);
        }
    }

    private List<Future<RecordMetadata>> send(List<ProducerRecord<String, byte[]>> records) {
        var sent = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) {
            Future<RecordMetadata> future = producer().send(record);
            sent.add(future);
            if (hasFailed(future)) {
                // Without a broker each further send would time out as well.
                break;
            }
        }
        return sent;
    }

    private static boolean hasFailed(Future<RecordMetadata> future) {
        if (!future.isDone()) {
            return false;
        }
        try {
            future.get();
            return false;
        } catch (ExecutionException e) {
            return !Deliveries.isOfOneRecord(causeOf(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Drops what is still in the producer's buffers: later, another replica may already have sent newer events. */
    @PreDestroy
    synchronized void abandon() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<String, Object>();
            broker.forEach((name, value) -> {
                if (ProducerConfig.configNames().contains(name)) {
                    settings.put(name, value);
                }
            });
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Math.max(DEFAULT_REQUEST, config.largestRecord()));
            int timeout = Math.toIntExact(config.sendTimeout().toMillis());
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, timeout);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, timeout / 2);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }
}
