package dev.tandem.backlog.imports;

import dev.tandem.backlog.projection.BacklogSignals;
import dev.tandem.kit.http.problem.DatabaseOutage;
import dev.tandem.kit.http.problem.Refusal;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Works through the files that were accepted, here or before a restart, one step of each after the other. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final int ROWS_AT_ONCE = 50;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_SHUTDOWN = Duration.ofSeconds(5);

    private final ImportStep step;
    private final BacklogSignals signals;
    private final Semaphore wakeUps = new Semaphore(0);
    private final LoadedFile loaded = new LoadedFile();
    private final Thread thread = new Thread(this::run, "imports");
    private volatile boolean stopping;

    ImportWorker(ImportStep step, BacklogSignals signals) {
        this.step = step;
        this.signals = signals;
    }

    void start(@Observes StartupEvent startup) {
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping = true;
        wakeUps.release();
        thread.join(PATIENCE_AT_SHUTDOWN.toMillis());
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAccepted accepted) {
        wakeUps.release();
    }

    private void run() {
        while (!stopping) {
            try {
                work();
            } catch (RuntimeException e) {
                if (!stopping) {
                    LOG.warnf("Imports wait: %s", e.getMessage());
                }
                rest(IDLE);
            }
        }
    }

    private void work() {
        wakeUps.drainPermits();
        var running = step.running();
        if (running.isEmpty()) {
            rest(IDLE);
            return;
        }
        boolean allWait = true;
        for (UUID id : running) {
            var result = runStep(id);
            while (result == ImportStep.Result.PROGRESS && running.size() == 1 && !stopping) {
                result = runStep(id);
            }
            allWait &= result == ImportStep.Result.WAITS;
        }
        if (allWait) {
            signals.await(LOOK_AGAIN);
        }
    }

    private ImportStep.Result runStep(UUID id) {
        try {
            return step.run(id, loaded, ROWS_AT_ONCE);
        } catch (RuntimeException e) {
            if (DatabaseOutage.causes(e) || stopping) {
                throw e;
            }
            LOG.errorf(e, "A step of import %s failed; its rows are tried one by one", id);
            return oneByOneOrLater(id);
        }
    }

    /** An import that cannot go on at all must not keep the others from it. */
    private ImportStep.Result oneByOneOrLater(UUID id) {
        try {
            return oneByOne(id);
        } catch (RuntimeException e) {
            if (DatabaseOutage.causes(e) || stopping) {
                throw e;
            }
            LOG.errorf(e, "Import %s cannot go on; it is tried again", id);
            return ImportStep.Result.WAITS;
        }
    }

    /** A row that breaks the step is refused alone. */
    private ImportStep.Result oneByOne(UUID id) {
        for (int i = 0; i < ROWS_AT_ONCE; i++) {
            try {
                var result = step.run(id, loaded, 1);
                if (result != ImportStep.Result.PROGRESS) {
                    return result;
                }
            } catch (Refusal refusal) {
                step.refuseNext(id, loaded, refusal.getMessage());
            } catch (RuntimeException e) {
                if (DatabaseOutage.causes(e)) {
                    throw e;
                }
                LOG.errorf(e, "A row of import %s cannot be taken", id);
                step.refuseNext(id, loaded, "the service failed unexpectedly on this row; its log tells more");
            }
        }
        return ImportStep.Result.PROGRESS;
    }

    private void rest(Duration pause) {
        try {
            wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }
}
