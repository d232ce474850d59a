package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.Progress;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.comment.CommentsOfItems;
import dev.tandem.model.lane.ExternalRefs;
import dev.tandem.model.lane.RankRequest;
import dev.tandem.model.lane.RankSeveral;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class DebtService {
    private final DebtItems items;
    private final ExternalRefs externalRefs;
    private final AffectedFeatures affected;
    private final DebtPlans plans;
    private final WorkItems work;
    private final CommentsOfItems comments;
    private final Clock clock;

    DebtService(
            DebtItems items,
            ExternalRefs externalRefs,
            AffectedFeatures affected,
            DebtPlans plans,
            WorkItems work,
            CommentsOfItems comments,
            Clock clock) {
        this.items = items;
        this.externalRefs = externalRefs;
        this.affected = affected;
        this.plans = plans;
        this.work = work;
        this.comments = comments;
        this.clock = clock;
    }

    @Transactional
    DebtItem create(String product, DebtFields fields) {
        return add(product, List.of(fields)).get(0);
    }

    @Transactional
    DebtItem patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        return change(reference, precondition, patch);
    }

    /** Several that follow each other in the order, inside a transaction that a refusal leaves as it is. */
    List<DebtItem> add(String product, List<DebtFields> all) {
        var places = items.newPlaces(product, all.size());
        var created = new ArrayList<DebtItem>();
        for (int i = 0; i < all.size(); i++) {
            var fields = all.get(i);
            var place = places.get(i);
            plans.require(place.productId(), fields);
            created.add(DebtItem.open(place, fields, affected.find(place.productId(), fields.affects(), List.of())));
        }
        externalRefs.claim(created);
        created.forEach(items::add);
        return created;
    }

    /** As {@link #add}. */
    DebtItem change(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var item = items.toChange(reference, precondition);
        var before = item.externalRefs();
        var fields = patch.applyTo(item.fields(), DebtFields.class);
        if (!item.fields().isPlannedAs(fields)) {
            plans.require(item.productId(), fields);
        }
        item.edit(fields, affected.find(item.productId(), fields.affects(), item.affects()));
        externalRefs.follow(item, before);
        return item;
    }

    @Transactional
    DebtItem rank(String reference, Optional<IfMatch> precondition, RankRequest target) {
        return items.lockOf(reference).move(reference, precondition, target);
    }

    @Transactional
    List<DebtItem> rank(String product, RankSeveral request) {
        return items.lock(product).move(request);
    }

    /** The work on it is held first, as by whoever tells of progress and takes the debt item along. */
    @Transactional
    DebtItem transition(String reference, Optional<IfMatch> precondition, DebtTransition request) {
        var worked = work.toChange(items.known(reference), Optional.empty());
        var item = items.toChange(reference, precondition);
        if (item.isUmbrella()) {
            item.requirePartsEnded(request.to(), items.openParts(item));
        }
        item.transition(request.to(), request.reason(), worked.activeSprint());
        if (!item.isUmbrella()) {
            follow(worked, item.status());
        }
        return item;
    }

    /** A debt item that is done is work that was done, outside the budget if no sprint held it. */
    private void follow(WorkItem worked, DebtStatus status) {
        boolean done = status == DebtStatus.DONE;
        boolean reopened = status == DebtStatus.OPEN && worked.isDone();
        if (done != worked.isDone() && (done || reopened)) {
            worked.progressTo(done ? Progress.DONE : Progress.TODO, clock.instant());
        }
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var sprint = work.activeSprintOf(items.known(reference).id());
        var item = items.toChange(reference, precondition);
        item.delete(sprint);
        items.toChangeAll(items.partsOf(item)).forEach(DebtItem::standAlone);
        externalRefs.release(item);
        comments.end(item.id());
    }
}
