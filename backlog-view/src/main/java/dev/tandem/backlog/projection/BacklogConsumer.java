package dev.tandem.backlog.projection;

import dev.tandem.kit.relay.TopicsReady;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Takes what comes in on both topics, in a thread of its own, from when this service's topics exist. Whatever fails, the
 * partitions are placed again where the database says; so an outage holds what was read until it is over.
 */
@ApplicationScoped
class BacklogConsumer {
    private static final Logger LOG = Logger.getLogger(BacklogConsumer.class);
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
    private static final Duration LOOK_AT_TOPICS = Duration.ofSeconds(10);

    private final ConsumerSettings settings;
    private final BrokerTopics topics;
    private final Positions positions;
    private final Places places;
    private final CaughtUp caughtUp;
    private final BatchApplier applier;
    private final Worker worker = new Worker("backlog-consumer", LONGEST_TURN, this::turn);
    private final AtomicBoolean started = new AtomicBoolean();
    private TopicReading reading;
    private volatile TopicOffsets offsets;
    private long lookedAtTopics;

    BacklogConsumer(
            ConsumerSettings settings,
            BrokerTopics topics,
            Positions positions,
            Places places,
            CaughtUp caughtUp,
            BatchApplier applier) {
        this.settings = settings;
        this.topics = topics;
        this.positions = positions;
        this.places = places;
        this.caughtUp = caughtUp;
        this.applier = applier;
    }

    void start(@Observes TopicsReady ready, Workers workers) {
        if (started.compareAndSet(false, true)) {
            workers.start(worker);
        }
    }

    Worker worker() {
        return worker;
    }

    /** As the broker told at the last look; null before the first. */
    TopicOffsets offsets() {
        return offsets;
    }

    private Duration turn() {
        boolean done = false;
        try {
            if (!caughtUp.isCaughtUp()) {
                lookHowFar();
            }
            take();
            done = true;
        } finally {
            if (!done) {
                placeAgain();
            }
        }
        return Duration.ZERO;
    }

    /** Never hides why the turn failed. A consumer that cannot even do this is of no use any more. */
    private void placeAgain() {
        if (reading == null) {
            return;
        }
        try {
            reading.forgetAll();
        } catch (RuntimeException e) {
            closeAfter(e);
        }
    }

    private void lookHowFar() {
        if (!caughtUp.hasGoal()) {
            caughtUp.aimAt(lookAtTopics());
        }
        caughtUp.look(positions.all());
    }

    private void take() {
        if (reading == null) {
            reading = new TopicReading(settings.open(), topics.names());
        }
        var records = poll();
        if (System.nanoTime() - lookedAtTopics > LOOK_AT_TOPICS.toNanos()) {
            lookAgain();
        }
        if (!placeable().isEmpty()) {
            place(placeable());
        }
        var moves = reading.moves();
        if (moves.isEmpty()) {
            return;
        }
        try {
            applier.apply(records, moves);
            reading.took(moves);
            places.took(moves);
        } catch (PositionMoved e) {
            LOG.infof("%s; this copy goes on where its database says", e.getMessage());
            reading.forgetAll();
        }
    }

    /** The topics may have been made again, and the database restored, though nobody writes. */
    private void lookAgain() {
        var known = positions.all();
        try {
            lookAtTopics();
        } catch (KafkaException | IllegalStateException e) {
            // Reading tells of an outage itself.
            LOG.debugf("The topics cannot be looked at: %s", e.getMessage());
            return;
        }
        if (places.wentBack(known)) {
            LOG.warn("The database is not as this copy left it; it is not caught up until it has read on");
            reading.forgetAll();
            caughtUp.aimAt(offsets);
        } else if (caughtUp.isGoalPartial() && !caughtUp.isCaughtUp()) {
            caughtUp.aimAt(offsets);
        }
        reading.forget(places.madeAgain(offsets));
    }

    /** One that has no leader waits for the next look, and no other waits for it. */
    private Set<TopicPartition> placeable() {
        var placeable = new HashSet<>(reading.unplaced());
        if (offsets != null) {
            placeable.removeAll(offsets.untold());
        }
        return placeable;
    }

    private void place(Set<TopicPartition> partitions) {
        // In this order: another replica may move a position on, and the end with it, but never beyond the end.
        var known = positions.all();
        var now = lookAtTopics();
        var found = places.of(partitions, known, now);
        if (found.wentBack()) {
            LOG.warn(
                    "The topics or the database are not as this copy left them; it is not caught up until it has read on");
            caughtUp.aimAt(now);
        }
        reading.place(found.offsets());
    }

    private TopicOffsets lookAtTopics() {
        try {
            offsets = topics.offsets();
        } finally {
            lookedAtTopics = System.nanoTime();
        }
        return offsets;
    }

    private ConsumerRecords<String, byte[]> poll() {
        try {
            return reading.poll(placeable().isEmpty());
        } catch (RuntimeException e) {
            // What a consumer is like after that is not told; a new one is placed where the database says.
            closeAfter(e);
            throw e;
        }
    }

    private void closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    @PreDestroy
    void close() {
        var old = reading;
        reading = null;
        if (old != null) {
            old.close();
        }
    }
}
