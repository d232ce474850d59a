package dev.tandem.imports;

import dev.tandem.kit.operations.OperationsPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The imports that run, and how far each of them is. */
@ApplicationScoped
class ImportOperations implements OperationsPart {
    private final ImportJobs jobs;

    ImportOperations(ImportJobs jobs) {
        this.jobs = jobs;
    }

    record State(List<RunningImport> running) {}

    record RunningImport(
            UUID id,
            UUID productId,
            int rows,
            int accountedFor,
            int waiting,
            Instant createdAt,
            Instant lastProgressAt) {
        static RunningImport of(ImportJob job) {
            return new RunningImport(
                    job.id(),
                    job.productId(),
                    job.rowCount(),
                    job.accountedFor(),
                    job.waiting(),
                    job.createdAt(),
                    job.lastProgressAt());
        }
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public State state() {
        return new State(jobs.running().stream().map(RunningImport::of).toList());
    }
}
