package dev.tandem.engineering.scope;

import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.sprint.SprintClosed;
import dev.tandem.engineering.sprint.SprintWork;
import dev.tandem.engineering.sprint.Sprints;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

@ApplicationScoped
class ScopeChangeService {
    private final ScopeChanges changes;
    private final ScopeItems items;
    private final KnownItems knownItems;
    private final Sprints sprints;
    private final SprintWork work;
    private final BudgetService budget;
    private final CurrentActor actor;
    private final Clock clock;

    ScopeChangeService(
            ScopeChanges changes,
            ScopeItems items,
            KnownItems knownItems,
            Sprints sprints,
            SprintWork work,
            BudgetService budget,
            CurrentActor actor,
            Clock clock) {
        this.changes = changes;
        this.items = items;
        this.knownItems = knownItems;
        this.sprints = sprints;
        this.work = work;
        this.budget = budget;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    ScopeChange request(String sprintReference, ScopeChangeRequest request) {
        budget.lock(sprints.productOf(sprintReference));
        var sprint = sprints.get(sprintReference);
        sprint.requireActive();
        var change = ScopeChange.request(
                sprint,
                request,
                items.toAdd(sprint, request.add()),
                items.toRemove(sprint, request.remove()),
                actor.get(),
                now());
        return changes.add(change);
    }

    @Transactional
    ScopeChange decide(String sprintReference, String reference, Optional<IfMatch> precondition, Decision decision) {
        budget.lock(sprints.productOf(sprintReference));
        var sprint = sprints.toChange(sprintReference, Optional.empty());
        changes.of(sprint.id(), reference);
        var change = changes.toChange(reference, precondition);
        change.decide(decision, actor.get(), now());
        if (change.isAccepted()) {
            carryOut(change, sprint);
        }
        return change;
    }

    private void carryOut(ScopeChange change, Sprint sprint) {
        sprint.requireActive();
        work.hold(Stream.concat(change.remove().stream(), change.add().stream())
                .map(ItemRef::id)
                .toList());
        for (ItemRef ref : change.remove()) {
            // What has left the sprint meanwhile need not be taken out.
            sprint.find(ref.id()).ifPresent(item -> {
                sprint.takeOut(item, now());
                work.change(
                        new KnownItem(item.id(), item.key(), sprint.productId(), item.lane(), true),
                        WorkItem::leaveSprint);
            });
        }
        for (ItemRef ref : change.add()) {
            var item = knownItems
                    .find(ref.id().toString())
                    .filter(KnownItem::open)
                    .orElseThrow(() -> WorkItem.notOpen(ref.key()));
            var added = work.change(item, each -> each.commitTo(sprint.id(), sprint.name()));
            sprint.takeIn(item, Objects.requireNonNull(added.points()), added.progress(), now());
        }
    }

    /** What nobody decided while the sprint was active is decided by its end. */
    void expire(@Observes SprintClosed closed) {
        for (ScopeChange change : changes.toChangeAll(changes.undecided(closed.sprintId()))) {
            change.expire(now());
        }
    }

    private Instant now() {
        return clock.instant();
    }
}
