package dev.tandem.kit.worker;

import dev.tandem.kit.operations.OperationsPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When each worker last got on. */
@ApplicationScoped
class WorkersPart implements OperationsPart {
    private final Workers workers;

    WorkersPart(Workers workers) {
        this.workers = workers;
    }

    /** @param failure what its last turn failed with, if it did */
    record State(
            String name,
            long secondsSinceProgress,
            @Nullable String failure) {}

    @Override
    public String name() {
        return "workers";
    }

    @Override
    public List<State> state() {
        return workers.all().stream()
                .map(worker -> new State(worker.name(), worker.sinceItGotOn().toSeconds(), worker.failure()))
                .toList();
    }
}
