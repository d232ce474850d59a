package dev.tandem.engineering.scope;

import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.sprint.ScopeBounds;
import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.sprint.SprintClosed;
import dev.tandem.engineering.sprint.SprintItem;
import dev.tandem.engineering.sprint.SprintWork;
import dev.tandem.engineering.sprint.Sprints;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.Readiness;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.tradeoff.Overridden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final ScopeBounds bounds;
    private final Readiness readiness;
    private final BudgetService budget;
    private final CurrentActor actor;
    private final Clock clock;

    ScopeChangeService(
            ScopeChanges changes,
            ScopeItems items,
            KnownItems knownItems,
            Sprints sprints,
            SprintWork work,
            ScopeBounds bounds,
            Readiness readiness,
            BudgetService budget,
            CurrentActor actor,
            Clock clock) {
        this.changes = changes;
        this.items = items;
        this.knownItems = knownItems;
        this.sprints = sprints;
        this.work = work;
        this.bounds = bounds;
        this.readiness = readiness;
        this.budget = budget;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    ScopeChange request(String sprintReference, ScopeChangeRequest request) {
        budget.lock(sprints.productOf(sprintReference));
        var sprint = sprints.toChange(sprintReference, Optional.empty());
        sprint.requireActive();
        var scope = new RequestedScope(
                sprint, items.toAdd(sprint, request.add()), items.toRemove(sprint, request.remove()));
        return scope.isUrgent() ? takeAtOnce(scope, request) : ask(scope, request);
    }

    private ScopeChange takeAtOnce(RequestedScope scope, ScopeChangeRequest request) {
        var sprint = scope.sprint();
        var change = ScopeChange.atOnce(scope, request, actor.get(), now());
        work.hold(scope.add().stream().map(added -> added.item().id()).toList());
        for (ScopeItem added : scope.add()) {
            var worked = work.change(added.item(), each -> {
                if (added.isDone()) {
                    each.bookInto(sprint.id(), sprint.name());
                } else {
                    each.commitTo(sprint.id(), sprint.name());
                }
            });
            if (added.isExpedited()) {
                sprint.takeIn(added.item(), added.points(), worked.progress(), now());
            } else {
                sprint.takeInInterrupt(added.item(), added.points(), worked.progress(), now());
            }
        }
        return changes.add(change);
    }

    private ScopeChange ask(RequestedScope scope, ScopeChangeRequest request) {
        request.requireAllTexts();
        scope.refuseWhatIsDone();
        var broken = new ArrayList<>(broken(scope));
        if (request.tradeoff() == null) {
            bounds.of(scope.sprint()).refuse(broken, scope.after());
        }
        if (overridesReadiness(scope, request)) {
            broken.add(Overridden.NOT_READY);
        }
        return changes.add(ScopeChange.request(scope, request, broken, actor.get(), now()));
    }

    private boolean overridesReadiness(RequestedScope scope, ScopeChangeRequest request) {
        boolean overrides = false;
        for (ScopeItem added : scope.add()) {
            var notMet = readiness.notMet(added.item(), added.work());
            Sprint.requireReady(added.item(), notMet, request.tradeoff());
            overrides |= !notMet.isEmpty();
        }
        return overrides;
    }

    private List<Overridden> broken(RequestedScope scope) {
        return bounds.of(scope.sprint()).brokenBy(scope.sprint().load(), scope.after());
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
        var before = sprint.load();
        for (ItemRef ref : change.remove()) {
            // What has left the sprint meanwhile need not be taken out.
            sprint.find(ref.id()).ifPresent(item -> takeOut(sprint, item));
        }
        for (ItemRef ref : change.add()) {
            var item = knownItems
                    .find(ref.id().toString())
                    .filter(KnownItem::open)
                    .orElseThrow(() -> WorkItem.notOpen(ref.key()));
            var added = work.change(item, each -> each.commitTo(sprint.id(), sprint.name()));
            sprint.takeIn(item, Objects.requireNonNull(added.points()), added.progress(), now());
        }
        refuseWhatNobodyTradedOff(change, sprint, before);
    }

    /** The sprint may hold more by now than when it was asked for; what was overridden then stands. */
    private void refuseWhatNobodyTradedOff(ScopeChange change, Sprint sprint, Effort before) {
        var limits = bounds.of(sprint);
        var broken = limits.brokenBy(before, sprint.load()).stream()
                .filter(bound -> !change.overrides(bound))
                .toList();
        limits.refuse(broken, sprint.load());
    }

    private void takeOut(Sprint sprint, SprintItem item) {
        sprint.takeOut(item, now());
        work.change(new KnownItem(item.id(), item.key(), sprint.productId(), item.lane(), true), WorkItem::leaveSprint);
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
