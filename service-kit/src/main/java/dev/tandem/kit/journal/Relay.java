package dev.tandem.kit.journal;

import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;

/**
 * Carries the journal to Kafka for as long as the service lives. A commit in this process wakes it; a short poll
 * finds what another replica left. While the broker or the database is away it keeps trying.
 */
@ApplicationScoped
class Relay {
    private static final Duration LONGEST_TURN = Duration.ofSeconds(90);

    private final Topics topics;
    private final RelayBatch batch;
    private final JournalConfig config;
    private final Event<TopicsReady> topicsReady;
    private final Worker worker = new Worker("journal-relay", LONGEST_TURN, this::turn);
    private boolean topicsAreReady;

    Relay(Topics topics, RelayBatch batch, JournalConfig config, Event<TopicsReady> topicsReady) {
        this.topics = topics;
        this.batch = batch;
        this.config = config;
        this.topicsReady = topicsReady;
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(worker);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalAppended appended) {
        worker.wake();
    }

    private Duration turn() {
        if (!topicsAreReady) {
            topics.ensure();
            topicsReady.fire(new TopicsReady());
            topicsAreReady = true;
        }
        relayEverything();
        return config.pollInterval();
    }

    private void relayEverything() {
        RelayBatch.Outcome outcome;
        do {
            outcome = batch.relay();
            worker.gotOn();
        } while (outcome == RelayBatch.Outcome.FULL && !worker.isStopping());
        if (outcome == RelayBatch.Outcome.STOPPED) {
            throw new IllegalStateException("the broker does not take events");
        }
    }
}
