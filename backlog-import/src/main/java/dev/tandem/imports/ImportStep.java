package dev.tandem.imports;

import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** One step of an import: some rows and the note of what became of them, in one transaction. */
@ApplicationScoped
class ImportStep {
    private static final int ASKED_FOR_AT_ONCE = 2_000;

    private final ImportJobs jobs;
    private final ImportRows rows;
    private final ImportNotes notes;
    private final ImportTarget target;
    private final CurrentActor actor;
    private final Clock clock;
    private final ImportConfig config;
    /** Nobody waits in vain while this process does not look. */
    private volatile Instant looksSince;

    ImportStep(
            ImportJobs jobs,
            ImportRows rows,
            ImportNotes notes,
            ImportTarget target,
            CurrentActor actor,
            Clock clock,
            ImportConfig config) {
        this.jobs = jobs;
        this.rows = rows;
        this.notes = notes;
        this.target = target;
        this.actor = actor;
        this.clock = clock;
        this.config = config;
        this.looksSince = now();
    }

    /** Rows were not looked at until now. */
    void didNotLook() {
        looksSince = now();
    }

    /** The rows that nobody has looked at yet: the next of them, for a step each. */
    @Transactional
    List<List<Integer>> fresh(UUID id) {
        return Chunks.of(rows.fresh(id, Chunks.MOST_ROWS));
    }

    /** Those of the waiting rows whose item is known by now, for a step each. */
    @Transactional
    List<List<Integer>> arrived(UUID id) {
        var job = jobs.find(id);
        var found = new ArrayList<ImportRows.Row>();
        int behind = -1;
        List<ImportRows.Row> some;
        do {
            some = rows.waiting(id, behind, ASKED_FOR_AT_ONCE);
            if (some.isEmpty()) {
                break;
            }
            var known = target.known(
                    job.productId(),
                    job.options().system(),
                    some.stream().map(ImportRows.Row::key).toList());
            some.stream().filter(row -> known.contains(row.key())).forEach(found::add);
            behind = some.get(some.size() - 1).index();
        } while (some.size() == ASKED_FOR_AT_ONCE && found.size() < ASKED_FOR_AT_ONCE);
        return Chunks.of(found);
    }

    /** @return whether anything came of it */
    @ActivateRequestContext
    @Transactional
    boolean take(UUID id, Collection<Integer> indices) {
        var job = jobs.toChange(id);
        if (!job.isRunning()) {
            return false;
        }
        actor.actOnBehalfOf(job.actor());
        // What another replica took meanwhile is gone.
        var batch = rows.get(id, indices);
        if (batch.isEmpty()) {
            return true;
        }
        return record(job, batch, target.take(job.productId(), batch, job.options()));
    }

    /** Gets the import past a row that nobody can take. */
    @Transactional
    void refuse(UUID id, int index, String reason) {
        var job = jobs.toChange(id);
        var row = rows.get(id, List.of(index));
        if (job.isRunning() && !row.isEmpty()) {
            record(job, row, List.of(RowOutcome.refused(reason)));
        }
    }

    /** Ends an import of which no row is left, and gives up what has waited too long. Takes no lock of a row's item. */
    @ActivateRequestContext
    @Transactional
    void settle(UUID id) {
        var job = jobs.toChange(id);
        if (!job.isRunning()) {
            return;
        }
        actor.actOnBehalfOf(job.actor());
        if (job.onlyWaits() && hasTimedOut(job)) {
            notes.refuseWaiting(id, job.refused());
            job.refuseWaiting();
            rows.drop(id);
        }
        if (rows.isEmpty(id)) {
            target.finish(job.productId());
            job.finish(now());
        }
    }

    private boolean record(ImportJob job, List<TrackerRow> batch, List<RowOutcome> outcomes) {
        var waits = new LinkedHashMap<Integer, String>();
        var settled = new ArrayList<Integer>();
        var refused = new ArrayList<LineNote>();
        int refusedBefore = job.refused();
        for (int i = 0; i < batch.size(); i++) {
            TrackerRow row = batch.get(i);
            RowOutcome outcome = outcomes.get(i);
            if (outcome.kind() == RowOutcome.Kind.WAITING) {
                waits.put(row.index(), new LineNote(row.line(), outcome.reason()).reason());
                continue;
            }
            settled.add(row.index());
            job.count(outcome.kind());
            if (outcome.kind() == RowOutcome.Kind.REFUSED) {
                refused.add(new LineNote(row.line(), outcome.reason()));
            }
        }
        notes.add(job.id(), ImportNotes.Kind.REFUSED, refusedBefore, refused);
        int newlyWaiting = rows.waitFor(job.id(), waits);
        job.wait(newlyWaiting);
        job.noLongerWait(rows.accountFor(job.id(), settled));
        boolean gotOn = newlyWaiting > 0 || !settled.isEmpty();
        if (gotOn) {
            job.gotOn(now());
        }
        return gotOn;
    }

    private boolean hasTimedOut(ImportJob job) {
        Instant since = job.lastProgressAt().isAfter(looksSince) ? job.lastProgressAt() : looksSince;
        return since.plus(config.timeout()).isBefore(clock.instant());
    }

    private Instant now() {
        return clock.instant();
    }
}
