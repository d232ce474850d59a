package dev.tandem.backlog.imports;

import dev.tandem.backlog.BacklogProblem;
import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

@ApplicationScoped
class ImportService {
    private final ImportTarget target;
    private final EntityManager entities;
    private final CurrentActor actor;
    private final Clock clock;
    private final Event<ImportAccepted> accepted;

    ImportService(
            ImportTarget target,
            EntityManager entities,
            CurrentActor actor,
            Clock clock,
            Event<ImportAccepted> accepted) {
        this.target = target;
        this.entities = entities;
        this.actor = actor;
        this.clock = clock;
        this.accepted = accepted;
    }

    /** Keeps the file and promises to work through it, whatever happens to this process. */
    @Transactional
    ImportJob accept(String product, ImportOptions options, byte[] file, Charset charset) {
        UUID productId = target.productToChange(product);
        var content = TrackerFile.read(file, charset, options);
        Charset own = TrackerFile.charsetOf(file, charset);
        byte[] utf8 =
                own.equals(StandardCharsets.UTF_8) ? file : new String(file, own).getBytes(StandardCharsets.UTF_8);
        var job = new ImportJob(
                productId,
                actor.get(),
                options,
                utf8,
                content,
                Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        entities.persist(job);
        accepted.fire(new ImportAccepted());
        return job;
    }

    ImportJob get(String product, UUID id) {
        var job = entities.find(ImportJob.class, id);
        if (job == null || !job.productId().equals(target.product(product))) {
            throw BacklogProblem.IMPORT_NOT_FOUND.because("There is no such import of %s", product);
        }
        return job;
    }
}
