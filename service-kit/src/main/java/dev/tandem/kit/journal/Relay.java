package dev.tandem.kit.journal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Carries the journal to Kafka for as long as the service lives. A commit in this process wakes it; a short poll
 * finds what another replica left. While the broker or the database is away it keeps trying.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(5);

    private final Topics topics;
    private final RelayBatch batch;
    private final JournalConfig config;
    private final Event<TopicsReady> topicsReady;
    private final Semaphore wakeUps = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "journal-relay");
    private volatile boolean stopping;
    private String lastFailure;

    Relay(Topics topics, RelayBatch batch, JournalConfig config, Event<TopicsReady> topicsReady) {
        this.topics = topics;
        this.batch = batch;
        this.config = config;
        this.topicsReady = topicsReady;
    }

    void start(@Observes StartupEvent startup) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        wakeUps.release();
        thread.join(PATIENCE_AT_SHUTDOWN.toMillis());
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalAppended appended) {
        wakeUps.release();
    }

    private void run() {
        while (!stopping && !succeeds(this::prepareTopics)) {
            rest(PAUSE_AFTER_FAILURE);
        }
        while (!stopping) {
            succeeds(this::relayEverything);
            rest(lastFailure == null ? config.pollInterval() : PAUSE_AFTER_FAILURE);
        }
    }

    private void prepareTopics() {
        topics.ensure();
        topicsReady.fire(new TopicsReady());
    }

    private void relayEverything() {
        RelayBatch.Outcome outcome;
        do {
            wakeUps.drainPermits();
            outcome = batch.relay();
        } while (outcome == RelayBatch.Outcome.FULL && !stopping);
        if (outcome == RelayBatch.Outcome.STOPPED) {
            throw new IllegalStateException("the broker does not take events");
        }
    }

    /** Says what fails once, not every second of an outage. */
    private boolean succeeds(Runnable step) {
        try {
            step.run();
            if (lastFailure != null) {
                LOG.info("The relay works again");
            }
            lastFailure = null;
            return true;
        } catch (RuntimeException e) {
            String failure = e.getClass().getSimpleName() + ": " + e.getMessage();
            if (!failure.equals(lastFailure) && !stopping) {
                LOG.warnf("The relay waits: %s", failure);
            }
            lastFailure = failure;
            return false;
        }
    }

    private void rest(Duration pause) {
        try {
            // A wake-up during an outage must not make the relay spin.
            if (lastFailure != null) {
                wakeUps.drainPermits();
            }
            wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
