package dev.tandem.imports;

import dev.tandem.kit.idempotency.Idempotent;
import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@ApplicationScoped
class ImportService {
    private final ImportTarget target;
    private final ImportJobs jobs;
    private final ImportRows rows;
    private final ImportNotes notes;
    private final CurrentActor actor;
    private final Clock clock;
    private final Event<ImportAccepted> accepted;

    ImportService(
            ImportTarget target,
            ImportJobs jobs,
            ImportRows rows,
            ImportNotes notes,
            CurrentActor actor,
            Clock clock,
            Event<ImportAccepted> accepted) {
        this.target = target;
        this.jobs = jobs;
        this.rows = rows;
        this.notes = notes;
        this.actor = actor;
        this.clock = clock;
        this.accepted = accepted;
    }

    /**
     * Keeps the rows and promises to work through them, whatever happens to this process. Idempotent here and not where
     * the request comes in: the file is read before, outside any transaction.
     *
     * @param bytes by which a repeat is known; they come first, since that is the parameter that is compared
     */
    @Idempotent
    @Transactional
    RestResponse<ImportView> accept(byte[] bytes, TrackerFile file, String product, ImportOptions options) {
        var job = new ImportJob(target.productToChange(product), actor.get(), options, file, now());
        jobs.persist(job);
        rows.keep(job.id(), file.rows());
        notes.add(job.id(), ImportNotes.Kind.REFUSED, 0, file.refused().listed());
        notes.add(job.id(), ImportNotes.Kind.REPAIRED, 0, file.repaired().listed());
        accepted.fire(new ImportAccepted());
        var location = URI.create("/api/v1/products/%s/imports/%s".formatted(product, job.id()));
        return ResponseBuilder.accepted(view(job)).location(location).build();
    }

    @Transactional
    ImportView get(String product, UUID id) {
        return view(jobs.get(target.product(product), id));
    }

    /** What was taken stays. Twice is as good as once. */
    @Transactional
    void cancel(String product, UUID id) {
        var job = jobs.toChange(target.product(product), id);
        if (job.status() == ImportStatus.DONE) {
            throw ImportProblem.IMPORT_DONE.because("The import is done; nothing of it is left to be stopped");
        }
        if (job.isRunning()) {
            job.cancel(now());
            rows.drop(id);
        }
    }

    private ImportView view(ImportJob job) {
        return ImportView.of(
                job, notes.of(job.id(), ImportNotes.Kind.REFUSED), notes.of(job.id(), ImportNotes.Kind.REPAIRED));
    }

    private Instant now() {
        return clock.instant();
    }
}
