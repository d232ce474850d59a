package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.SprintRef;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SprintItemService {
    private final Sprints sprints;
    private final KnownItems knownItems;
    private final SprintWork work;
    private final BudgetService budget;
    private final Clock clock;

    SprintItemService(Sprints sprints, KnownItems knownItems, SprintWork work, BudgetService budget, Clock clock) {
        this.sprints = sprints;
        this.knownItems = knownItems;
        this.work = work;
        this.budget = budget;
        this.clock = clock;
    }

    @Transactional
    Sprint add(String reference, Optional<IfMatch> precondition, String itemReference) {
        var sprint = toChange(reference, precondition);
        var item = ofProduct(sprint, itemReference);
        sprint.add(item);
        work.change(item, each -> each.planFor(SprintRef.planned(sprint.id(), sprint.name())));
        return sprint;
    }

    @Transactional
    Sprint remove(String reference, Optional<IfMatch> precondition, String itemReference) {
        var sprint = toChange(reference, precondition);
        var item = knownItems.get(itemReference);
        sprint.remove(sprint.get(item));
        work.change(item, WorkItem::leaveSprint);
        return sprint;
    }

    /** Finished work counts for the budget at once, so that the rest of the merged order stays as it is. */
    @Transactional
    Sprint progress(String reference, Optional<IfMatch> precondition, String itemReference, MergePatch patch) {
        var sprint = toChange(reference, precondition);
        sprint.requireActive();
        var item = knownItems.get(itemReference);
        var inSprint = sprint.get(item);
        var progress = patch.applyTo(new SprintItemProgress(inSprint.progress()), SprintItemProgress.class)
                .progress();
        sprint.progress(inSprint, progress, clock.instant());
        work.change(item, each -> each.progressInSprint(progress));
        return sprint;
    }

    private Sprint toChange(String reference, Optional<IfMatch> precondition) {
        budget.lock(sprints.productOf(reference));
        return sprints.toChange(reference, precondition);
    }

    private KnownItem ofProduct(Sprint sprint, String reference) {
        var item = knownItems.get(reference);
        if (!item.productId().equals(sprint.productId())) {
            throw Invalid.refusal(List.of(Invalid.at("/item", "names no item of the same product")));
        }
        if (!item.open()) {
            throw WorkItem.notOpen(item.key());
        }
        return item;
    }
}
