package dev.tandem.backlog.projection;

import dev.tandem.kit.operations.OperationsPart;
import dev.tandem.kit.relay.DeadLetters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** How the view's consumer is, for those on call. */
@ApplicationScoped
class ConsumerState implements OperationsPart {
    private final BacklogConsumer consumer;
    private final Positions positions;
    private final CaughtUp caughtUp;
    private final DeadLetters deadLetters;
    private final ViewAge age;
    private final BrokerTopics topics;

    ConsumerState(
            BacklogConsumer consumer,
            Positions positions,
            CaughtUp caughtUp,
            DeadLetters deadLetters,
            ViewAge age,
            BrokerTopics topics) {
        this.consumer = consumer;
        this.positions = positions;
        this.caughtUp = caughtUp;
        this.deadLetters = deadLetters;
        this.age = age;
        this.topics = topics;
    }

    /** @param failure why it waits, where it does */
    record State(
            boolean caughtUp,
            double secondsSinceProgress,
            @Nullable String failure,
            Map<String, Topic> topics,
            double deadLetters,
            double deadLettersFailed) {}

    /** Offsets, added up over the partitions. The ends are those of the last look at the broker, seconds ago. */
    record Topic(long position, long end, long lag) {
        Topic plus(Topic other) {
            return new Topic(position + other.position, end + other.end, lag + other.lag);
        }
    }

    void register(@Observes StartupEvent startup, MeterRegistry registry) {
        Gauge.builder("tandem.backlog.caught.up", caughtUp, it -> it.isCaughtUp() ? 1 : 0)
                .description("Whether this copy has read all that there was when this process began to read")
                .register(registry);
        TimeGauge.builder("tandem.backlog.age", () -> age.at(System.nanoTime()).toMillis(), TimeUnit.MILLISECONDS)
                .description("For how long this copy has not been known to have all that the topics held")
                .register(registry);
        for (String topic : topics.names()) {
            Gauge.builder("tandem.consumer.lag", age, it -> it.lag(topic))
                    .description("Events of a topic that this copy had not applied at the last look")
                    .baseUnit("events")
                    .tag("topic", topic)
                    .register(registry);
        }
    }

    @Override
    public String name() {
        return "consumer";
    }

    @Override
    public State state() {
        var worker = consumer.worker();
        return new State(
                caughtUp.isCaughtUp(),
                worker.sinceItGotOn().toMillis() / 1000.0,
                worker.failure(),
                topics(positions.all(), consumer.offsets()),
                deadLetters.put(),
                deadLetters.failed());
    }

    private static Map<String, Topic> topics(
            Map<TopicPartition, Positions.Position> positions, @Nullable TopicOffsets offsets) {
        var topics = new TreeMap<String, Topic>();
        if (offsets != null) {
            offsets.ranges().forEach((partition, range) -> {
                var position = positions.get(partition);
                long next = position == null ? range.begin() : position.next();
                topics.merge(partition.topic(), new Topic(next, range.end(), range.lag(position)), Topic::plus);
            });
        }
        return topics;
    }
}
