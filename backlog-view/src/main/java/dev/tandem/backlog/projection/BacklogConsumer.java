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
import org.jspecify.annotations.Nullable;

/**
 * Reads both topics in a thread of its own, as soon as this service's topics exist. After any failure each partition is
 * read again from the position in the database, so an outage loses nothing.
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
    private final ViewAge age;
    private final BatchApplier applier;
    private final Worker worker = new Worker("backlog-consumer", LONGEST_TURN, this::turn);
    private final AtomicBoolean started = new AtomicBoolean();
    private @Nullable TopicReading reading;
    private volatile @Nullable TopicOffsets offsets;
    private long lookedAtTopics;

    BacklogConsumer(
            ConsumerSettings settings,
            BrokerTopics topics,
            Positions positions,
            Places places,
            CaughtUp caughtUp,
            ViewAge age,
            BatchApplier applier) {
        this.settings = settings;
        this.topics = topics;
        this.positions = positions;
        this.places = places;
        this.caughtUp = caughtUp;
        this.age = age;
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

    /** What the broker said at the last look; nothing before the first. */
    @Nullable
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

    /** Must not hide why the turn failed. A consumer that cannot be placed again is closed. */
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
        var reading = open();
        var records = poll(reading);
        if (System.nanoTime() - lookedAtTopics > LOOK_AT_TOPICS.toNanos()) {
            lookAgain(reading);
        }
        if (!placeable(reading).isEmpty()) {
            place(reading, placeable(reading));
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

    private TopicReading open() {
        if (reading == null) {
            reading = new TopicReading(settings.open(), topics.names());
        }
        return reading;
    }

    /** Somebody may have made the topics again or restored the database, also while nobody writes. */
    private void lookAgain(TopicReading reading) {
        var known = positions.all();
        long at = System.nanoTime();
        TopicOffsets now;
        try {
            now = lookAtTopics();
        } catch (KafkaException | IllegalStateException e) {
            // An outage is reported by reading.
            LOG.debugf("The topics cannot be looked at: %s", e.getMessage());
            return;
        }
        age.looked(known, now, at);
        if (places.wentBack(known)) {
            LOG.warn("The database is not as this copy left it; it is not caught up until it has read on");
            reading.forgetAll();
            caughtUp.aimAt(now);
        } else if (caughtUp.isGoalPartial() && !caughtUp.isCaughtUp()) {
            caughtUp.aimAt(now);
        }
        reading.forget(places.madeAgain(now));
    }

    /** A partition without a leader waits for the next look; the others do not wait for it. */
    private Set<TopicPartition> placeable(TopicReading reading) {
        var placeable = new HashSet<>(reading.unplaced());
        if (offsets != null) {
            placeable.removeAll(offsets.untold());
        }
        return placeable;
    }

    private void place(TopicReading reading, Set<TopicPartition> partitions) {
        // Positions first: another replica may move a position meanwhile, but never beyond the end that is read after
        // it.
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
            var now = topics.offsets();
            offsets = now;
            return now;
        } finally {
            lookedAtTopics = System.nanoTime();
        }
    }

    private ConsumerRecords<String, byte[]> poll(TopicReading reading) {
        try {
            return reading.poll(placeable(reading).isEmpty());
        } catch (RuntimeException e) {
            // The consumer's state after this is not specified, so a new one starts from the positions in the database.
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
