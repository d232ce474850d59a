package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.Readiness;
import dev.tandem.engineering.work.SprintRef;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.model.tradeoff.NamedTradeoffs;
import dev.tandem.model.tradeoff.Overridden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SprintItemService {
    private final Sprints sprints;
    private final KnownItems knownItems;
    private final SprintWork work;
    private final Readiness readiness;
    private final BudgetService budget;
    private final NamedTradeoffs tradeoffs;
    private final Clock clock;

    SprintItemService(
            Sprints sprints,
            KnownItems knownItems,
            SprintWork work,
            Readiness readiness,
            BudgetService budget,
            NamedTradeoffs tradeoffs,
            Clock clock) {
        this.sprints = sprints;
        this.knownItems = knownItems;
        this.work = work;
        this.readiness = readiness;
        this.budget = budget;
        this.tradeoffs = tradeoffs;
        this.clock = clock;
    }

    @Transactional
    Sprint add(String reference, Optional<IfMatch> precondition, String itemReference, @Nullable String tradeoff) {
        var sprint = toChange(reference, precondition);
        sprint.status().requirePlanned(sprint);
        var item = requirePlannable(sprint, knownItems.get(itemReference), "/item");
        var planned = SprintRef.planned(sprint.id(), sprint.name());
        var worked = work.change(item, each -> each.planFor(planned));
        sprint.add(item, readiness.notMet(item, worked), tradeoffs.of(Overridden.NOT_READY, tradeoff));
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
        var now = clock.instant();
        var progress = patch.applyTo(new SprintItemProgress(inSprint.progress()), SprintItemProgress.class)
                .progress();
        sprint.progress(inSprint, progress, now);
        work.change(item, each -> each.progressInSprint(progress, now));
        return sprint;
    }

    Sprint toChange(String reference, Optional<IfMatch> precondition) {
        budget.lock(sprints.productOf(reference));
        return sprints.toChange(reference, precondition);
    }

    /** @param pointer to what names the item */
    static KnownItem requirePlannable(Sprint sprint, KnownItem item, String pointer) {
        if (!item.productId().equals(sprint.productId())) {
            throw Invalid.refusal(List.of(Invalid.at(pointer, "names no item of the same product")));
        }
        if (!item.open()) {
            throw WorkItem.notOpen(item.key());
        }
        return item;
    }
}
