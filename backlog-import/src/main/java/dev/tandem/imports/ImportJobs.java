package dev.tandem.imports;

import dev.tandem.kit.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The files on their way in, and those that have come. */
@ApplicationScoped
class ImportJobs {
    private final EntityManager entities;

    ImportJobs(EntityManager entities) {
        this.entities = entities;
    }

    void persist(ImportJob job) {
        entities.persist(job);
        // Its rows are written beside the entities, and point to it.
        entities.flush();
    }

    /** Oldest first. */
    @Transactional
    List<ImportJob> running() {
        return entities.createQuery("from ImportJob where status = RUNNING order by createdAt, id", ImportJob.class)
                .getResultList();
    }

    ImportJob get(UUID productId, UUID id) {
        var job = entities.find(ImportJob.class, id);
        if (job == null || !job.productId().equals(productId)) {
            throw unknown();
        }
        return job;
    }

    ImportJob find(UUID id) {
        return entities.find(ImportJob.class, id);
    }

    /** Locked until the transaction ends, so that one at a time goes on with it or stops it. */
    ImportJob toChange(UUID id) {
        var job = entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null) {
            throw unknown();
        }
        return job;
    }

    ImportJob toChange(UUID productId, UUID id) {
        var job = toChange(id);
        if (!job.productId().equals(productId)) {
            throw unknown();
        }
        return job;
    }

    private static Refusal unknown() {
        return ImportProblem.IMPORT_NOT_FOUND.because("There is no such import of the product");
    }
}
