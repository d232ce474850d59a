package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalAppended;
import dev.tandem.kit.journal.JournalConfig;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Carries the journal to Kafka for as long as the service lives. A commit in this process wakes it; a short poll
 * finds what another replica left. While the broker or the database is away it keeps trying.
 */
@ApplicationScoped
class Relay {
    private static final Duration LONGEST_TURN = Duration.ofMinutes(6);

    private final Topics topics;
    private final OwnTopic ownTopic;
    private final Publisher publisher;
    private final RelayBatch batch;
    private final JournalConfig config;
    private final Event<TopicsReady> topicsReady;
    private final Pace pace;
    private final Worker worker = new Worker("journal-relay", LONGEST_TURN, this::turn);
    private boolean consumersMayStart;
    private boolean checkTopics = true;
    private long checkedTopics;

    Relay(
            Topics topics,
            OwnTopic ownTopic,
            Publisher publisher,
            RelayBatch batch,
            JournalConfig config,
            Event<TopicsReady> topicsReady) {
        this.topics = topics;
        this.ownTopic = ownTopic;
        this.publisher = publisher;
        this.batch = batch;
        this.config = config;
        this.topicsReady = topicsReady;
        this.pace = new Pace(config.batchInterval());
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(worker);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalAppended appended) {
        pace.committed();
        worker.wake();
    }

    Worker worker() {
        return worker;
    }

    private Duration turn() throws InterruptedException {
        if (checkTopics) {
            ensureTopics();
        }
        awaitTheNextBatch();
        relayEverything();
        // What waits to be sent does not wait for this.
        if (System.nanoTime() - checkedTopics > config.topicsCheck().toNanos()) {
            ensureTopics();
        }
        return config.pollInterval();
    }

    private void ensureTopics() {
        checkTopics = true;
        if (ownTopic.isAnother(topics.ensure())) {
            // The producer still knows the old topic.
            publisher.abandon();
        }
        checkTopics = false;
        checkedTopics = System.nanoTime();
        if (!consumersMayStart) {
            topicsReady.fire(new TopicsReady());
            consumersMayStart = true;
        }
    }

    private void awaitTheNextBatch() throws InterruptedException {
        long left = pace.pause(System.nanoTime()).toNanos();
        if (left > 0 && !worker.isStopping()) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private void relayEverything() {
        RelayBatch.Outcome outcome;
        do {
            pace.begins();
            outcome = batch.relay();
            pace.sent(outcome.sent(), System.nanoTime());
            worker.gotOn();
            if (outcome.failure().isPresent()) {
                // A broker that lost its data does not take events either.
                checkTopics = true;
                throw new IllegalStateException(
                        "the broker does not take events: " + outcome.failure().get());
            }
        } while (outcome.isFull() && !worker.isStopping());
    }
}
