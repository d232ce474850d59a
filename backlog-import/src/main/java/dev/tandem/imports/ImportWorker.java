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
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Works through the files that were accepted, here or before a restart, some steps of each after the other. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    /** Above a transaction's time-out: one step takes at most so long. */
    private static final Duration LONGEST_STEP = Duration.ofSeconds(90);

    private static final int STEPS_BEFORE_THE_NEXT = 4;
    private static final Duration IDLE = Duration.ofSeconds(2);

    private final ImportJobs jobs;
    private final ImportStep step;
    private final Instance<ReadBack> readBacks;
    private final Looks looks = new Looks(System::nanoTime);
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
            return Looks.SHORTEST_PAUSE;
        }
        var running = jobs.running().stream().map(ImportJob::id).toList();
        looks.retain(Set.copyOf(running));
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
        return gotOn ? Duration.ZERO : running.isEmpty() ? IDLE : Looks.SHORTEST_PAUSE;
    }

    /** @return whether it got on, and may do so at once again */
    private boolean goOn(UUID id) {
        boolean gotOn = false;
        for (int i = 0; i < STEPS_BEFORE_THE_NEXT && !worker.isStopping(); i++) {
            var fresh = step.fresh(id);
            if (fresh.isEmpty()) {
                return goOnWithArrived(id) || gotOn;
            }
            gotOn |= takeAll(id, fresh);
        }
        return gotOn;
    }

    private boolean goOnWithArrived(UUID id) {
        if (!looks.isDue(id)) {
            return false;
        }
        boolean gotOn = takeAll(id, looks.look(id, () -> step.arrived(id)));
        if (!gotOn) {
            step.settle(id);
        }
        return gotOn;
    }

    private boolean takeAll(UUID id, List<List<Integer>> chunks) {
        boolean gotOn = false;
        for (var chunk : chunks) {
            if (worker.isStopping()) {
                break;
            }
            gotOn |= take(id, chunk);
            worker.gotOn();
        }
        return gotOn;
    }

    /** Where a step fails, each half of it is tried, down to the row that breaks it, which is refused with its reason. */
    private boolean take(UUID id, List<Integer> indices) {
        try {
            return step.take(id, indices);
        } catch (RuntimeException e) {
            if (passesByItself(e)) {
                throw e;
            }
            worker.gotOn();
            if (indices.size() == 1) {
                step.refuse(id, indices.get(0), reasonOf(e, id));
                return true;
            }
            LOG.infof("A step of import %s failed, and each half of its rows is tried: %s", id, e.getMessage());
            int half = indices.size() / 2;
            boolean gotOn = take(id, indices.subList(0, half));
            return take(id, indices.subList(half, indices.size())) || gotOn;
        }
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
