package dev.tandem.backlog.imports;

import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One step of an import: some rows and the note of what became of them, in one transaction. */
@ApplicationScoped
class ImportStep {
    private final EntityManager entities;
    private final ImportTarget target;
    private final CurrentActor actor;
    private final Clock clock;
    private final Duration patience;
    private final Instant startedAt;

    ImportStep(
            EntityManager entities,
            ImportTarget target,
            CurrentActor actor,
            Clock clock,
            @ConfigProperty(name = "tandem.imports.patience", defaultValue = "60s") Duration patience) {
        this.entities = entities;
        this.target = target;
        this.actor = actor;
        this.clock = clock;
        this.patience = patience;
        this.startedAt = Instant.now(clock);
    }

    enum Result {
        PROGRESS,
        WAITS,
        DONE
    }

    @Transactional
    List<UUID> running() {
        return entities.createQuery("select id from ImportJob where status = RUNNING order by createdAt", UUID.class)
                .getResultList();
    }

    /** @param loaded the rows of the file, where a step before has read them */
    @ActivateRequestContext
    @Transactional
    Result run(UUID id, LoadedFile loaded, int most) {
        var job = entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (job == null || job.status() == ImportStatus.DONE) {
            return Result.DONE;
        }
        actor.actOnBehalfOf(job.actor());
        boolean waited = job.onlyWaits();
        int waiting = job.waiting().size();
        var indices = job.nextRows(most);
        if (!indices.isEmpty()) {
            take(job, rowsOf(job, loaded), indices);
        }
        if (job.isComplete()) {
            target.finish(job.productId());
            job.finish(Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
            return Result.DONE;
        }
        return waited && job.waiting().size() == waiting ? Result.WAITS : Result.PROGRESS;
    }

    /** Gets the import past a row that breaks its step. */
    @Transactional
    void refuseNext(UUID id, LoadedFile loaded, String reason) {
        var job = entities.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE);
        var rows =
                job.nextRows(1).stream().limit(1).map(rowsOf(job, loaded)::get).toList();
        if (!rows.isEmpty()) {
            job.record(rows, List.of(RowOutcome.refused(reason)), Instant.now(clock));
        }
    }

    private static List<TrackerRow> rowsOf(ImportJob job, LoadedFile loaded) {
        return loaded.rows(job.id(), () -> TrackerFile.read(job.file(), StandardCharsets.UTF_8, job.options()));
    }

    private void take(ImportJob job, List<TrackerRow> file, List<Integer> indices) {
        var rows = indices.stream().map(file::get).toList();
        var own = rows.stream().filter(row -> verdict(row) == null).toList();
        var taken = target.take(job.productId(), own, job.options()).iterator();
        var outcomes = new ArrayList<RowOutcome>();
        for (TrackerRow row : rows) {
            RowOutcome verdict = verdict(row);
            outcomes.add(verdict == null ? taken.next() : verdict);
        }
        boolean noneCame = outcomes.stream().allMatch(outcome -> outcome.kind() == RowOutcome.Kind.WAITING);
        if (job.onlyWaits() && noneCame && patienceIsOver(job)) {
            outcomes.replaceAll(outcome -> RowOutcome.refused(outcome.reason()));
        }
        job.record(rows, outcomes, Instant.now(clock));
    }

    /** What is clear without asking the service; null where it must be asked. */
    private static RowOutcome verdict(TrackerRow row) {
        if (row.disposition() == TrackerRow.Disposition.SKIPPED) {
            return RowOutcome.SKIPPED;
        }
        return row.refusal() == null ? null : RowOutcome.refused(row.refusal());
    }

    private boolean patienceIsOver(ImportJob job) {
        // A service that was down has not waited meanwhile.
        Instant since = job.lastProgressAt().isAfter(startedAt) ? job.lastProgressAt() : startedAt;
        return since.plus(patience).isBefore(Instant.now(clock));
    }
}
