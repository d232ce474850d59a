package dev.tandem.backlog.projection;

import dev.tandem.kit.journal.TopicsReady;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.reactive.messaging.ChannelRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes what comes in on both topics. The channel starts paused and goes on when this service's topics exist. An
 * outage holds the batch, and so the partitions, until it is over; nothing is acknowledged before it is applied.
 */
@ApplicationScoped
class BacklogConsumer {
    private static final String CHANNEL = "backlog";

    private final BatchApplier applier;
    private final ChannelRegistry channels;

    BacklogConsumer(BatchApplier applier, ChannelRegistry channels) {
        this.applier = applier;
        this.channels = channels;
    }

    void start(@Observes TopicsReady ready) {
        channels.getPausable(CHANNEL).resume();
    }

    void stop(@Observes ShutdownEvent shutdown) {
        applier.stop();
    }

    @Incoming(CHANNEL)
    @Blocking
    void consume(ConsumerRecords<String, byte[]> records) {
        applier.apply(records);
    }
}
