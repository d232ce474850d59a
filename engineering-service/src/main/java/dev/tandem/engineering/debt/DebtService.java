package dev.tandem.engineering.debt;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.journal.Journal;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.model.lane.RankSeveral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DebtService {
    private final DebtItems items;
    private final DebtLane lane;
    private final Backlogs backlogs;
    private final ExternalRefs externalRefs;
    private final AffectedFeatures affected;
    private final WorkItems work;
    private final Clock clock;
    private final Journal journal;

    DebtService(
            DebtItems items,
            DebtLane lane,
            Backlogs backlogs,
            ExternalRefs externalRefs,
            AffectedFeatures affected,
            WorkItems work,
            Clock clock,
            Journal journal) {
        this.items = items;
        this.lane = lane;
        this.backlogs = backlogs;
        this.externalRefs = externalRefs;
        this.affected = affected;
        this.work = work;
        this.clock = clock;
        this.journal = journal;
    }

    @Transactional
    DebtItem create(String product, DebtFields fields) {
        var known = backlogs.product(product);
        String key = lane.lockForNew(known.product().key());
        var item = DebtItem.open(
                known.productId(),
                key,
                items.lastPlace(known.productId()),
                fields,
                affected.find(known.productId(), fields.affects(), List.of()));
        externalRefs.follow(item, List.of());
        journal.append(item);
        items.persist(item);
        return item;
    }

    @Transactional
    DebtItem patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var item = items.toChange(reference, precondition);
        var before = item.externalRefs();
        var fields = patch.applyTo(item.fields(), DebtFields.class);
        item.edit(fields, affected.find(item.productId(), fields.affects(), item.affects()));
        externalRefs.follow(item, before);
        journal.append(item);
        return item;
    }

    @Transactional
    DebtItem rank(String reference, Optional<IfMatch> precondition, RankRequest request) {
        lane.lockForRankingOf(items.known(reference).key());
        var item = items.toChange(reference, precondition);
        items.move(item.productId(), request.of(item.key()));
        journal.append(item);
        return item;
    }

    @Transactional
    List<DebtItem> rank(String product, RankSeveral request) {
        var known = backlogs.product(product);
        lane.lockForRanking(known.product().key());
        var moved = items.move(known.productId(), request);
        moved.forEach(journal::append);
        return moved;
    }

    /** The work on it is held first, as by whoever tells of progress and takes the debt item along. */
    @Transactional
    DebtItem transition(String reference, Optional<IfMatch> precondition, DebtTransition request) {
        var worked = work.toChange(items.known(reference), Optional.empty());
        var item = items.toChange(reference, precondition);
        item.transition(request.to(), request.reason(), worked.activeSprint());
        journal.append(item);
        follow(worked, item.status());
        return item;
    }

    /** A debt item that is done is work that was done, outside the budget if no sprint held it. */
    private void follow(WorkItem worked, DebtStatus status) {
        boolean done = status == DebtStatus.DONE;
        boolean reopened = status == DebtStatus.OPEN && worked.isDone();
        if (done != worked.isDone() && (done || reopened)) {
            worked.progressTo(
                    done ? Progress.DONE : Progress.TODO, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
            journal.append(worked);
        }
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var sprint = work.activeSprintOf(items.known(reference).id());
        var item = items.toChange(reference, precondition);
        item.delete(sprint);
        externalRefs.release(item);
        journal.append(item);
        items.delete(item);
    }
}
