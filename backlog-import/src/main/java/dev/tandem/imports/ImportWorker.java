package dev.tandem.imports;

import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.relay.ReadBack;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works through the files that were accepted, here or before a restart, some steps of each after the other. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** Above a transaction's time-out: one step takes at most so long. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(90);

    private static final int STEPS_BEFORE_THE_NEXT = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final ImportJobs jobs;
    private final ImportStep step;
    private final Instance<ReadBack> readBacks;
    private final Worker worker = new Worker("imports", LONGEST_STEP, this::turn);

    ImportWorker(ImportJobs jobs, ImportStep step, @Any Instance<ReadBack> readBacks) {
        this.jobs = jobs;
        this.step = step;
        this.readBacks = readBacks;
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(worker);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportAccepted accepted) {
        worker.wake();
    }

    private Duration turn() {
        if (!readBacks.stream().allMatch(ReadBack::isCaughtUp)) {
            // What is not known here yet may be what a row is already.
            step.didNotLook();
            return LOOK_AGAIN;
        }
        var running = jobs.running().stream().map(ImportJob::id).toList();
        boolean gotOn = false;
        RuntimeException failure = null;
        for (UUID id : running) {
            try {
                gotOn |= goOn(id);
            } catch (RuntimeException e) {
                if (DatabaseOutage.causes(e)) {
                    throw e;
                }
                // An import that cannot go on must not keep the others from it.
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
        return gotOn ? Duration.ZERO : running.isEmpty() ? IDLE : LOOK_AGAIN;
    }

    /** @return whether it got on, and may do so at once again */
    private boolean goOn(UUID id) {
        boolean gotOn = false;
        for (int i = 0; i < STEPS_BEFORE_THE_NEXT && !worker.isStopping(); i++) {
            var next = step.next(id);
            if (next.isEmpty() || !take(id, next)) {
                step.settle(id);
                return gotOn;
            }
            worker.gotOn();
            gotOn = true;
        }
        return gotOn;
    }

    private boolean take(UUID id, List<Integer> indices) {
        try {
            return step.take(id, indices);
        } catch (RuntimeException e) {
            if (passesByItself(e)) {
                throw e;
            }
            if (indices.size() > 1) {
                LOG.infof("A step of import %s failed, and its rows are tried one by one: %s", id, e.getMessage());
            }
            return oneByOne(id, indices);
        }
    }

    /** The row that breaks a step is refused alone, with its own reason. */
    private boolean oneByOne(UUID id, List<Integer> indices) {
        boolean gotOn = false;
        for (int index : indices) {
            try {
                gotOn |= step.take(id, List.of(index));
            } catch (RuntimeException e) {
                if (passesByItself(e)) {
                    throw e;
                }
                step.refuse(id, index, reasonOf(e, id));
                gotOn = true;
            }
            worker.gotOn();
        }
        return gotOn;
    }

    /** No fault of the row: it is taken later. */
    private static boolean passesByItself(RuntimeException e) {
        return DatabaseOutage.causes(e) || Refusal.passesByItself(e);
    }

    private static String reasonOf(RuntimeException e, UUID id) {
        if (e instanceof Refusal) {
            return String.valueOf(e.getMessage());
        }
        LOG.errorf(e, "A row of import %s cannot be taken", id);
        return "the service failed unexpectedly on this row; its log tells more";
    }
}
