package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.engineering.work.SprintRef;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkProgressed;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.json.MergePatch;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SprintService {
    private final Sprints sprints;
    private final SprintWork work;
    private final Commitment commitment;
    private final BudgetService budget;
    private final Event<SprintClosed> closed;
    private final Event<WorkProgressed> progressed;
    private final CurrentActor actor;
    private final Clock clock;

    SprintService(
            Sprints sprints,
            SprintWork work,
            Commitment commitment,
            BudgetService budget,
            Event<SprintClosed> closed,
            Event<WorkProgressed> progressed,
            CurrentActor actor,
            Clock clock) {
        this.sprints = sprints;
        this.work = work;
        this.commitment = commitment;
        this.budget = budget;
        this.closed = closed;
        this.progressed = progressed;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    Sprint create(UUID productId, SprintFields fields) {
        budget.lock(productId);
        var sprint = Sprint.plan(productId, fields);
        sprints.add(sprint);
        return sprint;
    }

    @Transactional
    Sprint patch(String reference, Optional<IfMatch> precondition, MergePatch patch) {
        var sprint = toChange(reference, precondition);
        String before = sprint.name();
        sprint.edit(patch.applyTo(sprint.fields(), SprintFields.class));
        if (!sprint.name().equals(before)) {
            var renamed = SprintRef.planned(sprint.id(), sprint.name());
            work.changeAll(sprint, sprint.current(), item -> item.planFor(renamed));
        }
        return sprint;
    }

    @Transactional
    void delete(String reference, Optional<IfMatch> precondition) {
        var sprint = toChange(reference, precondition);
        sprint.drop();
        work.changeAll(sprint, sprint.current(), WorkItem::leaveSprint);
    }

    @Transactional
    Sprint start(String reference, Optional<IfMatch> precondition, @Nullable String tradeoff) {
        var sprint = toChange(reference, precondition);
        sprint.status().requirePlanned(sprint);
        sprints.active(sprint.productId()).filter(active -> active != sprint).ifPresent(active -> {
            throw EngineeringProblem.ANOTHER_SPRINT_ACTIVE
                    .because("%s is active; close it first", active.name())
                    .with("sprint", active.id());
        });
        var inputs = commitment.inputs(sprint);
        // Whoever names the tradeoff is not held to a proposal, so none is made.
        var bounds = tradeoff == null ? commitment.bounds(sprint, inputs) : Commitment.ofTarget(sprint, inputs);
        commitment.refuseClosedItems(sprint);
        var items = work.changeAll(sprint, sprint.current(), item -> item.commitTo(sprint.id(), sprint.name()));
        sprint.start(items, bounds, inputs.result().policy(), tradeoff, actor.get(), now());
        return sprint;
    }

    @Transactional
    Sprint close(String reference, Optional<IfMatch> precondition) {
        var sprint = toChange(reference, precondition);
        sprint.close(now());
        work.changeAll(sprint, sprint.current(), WorkItem::leaveSprint);
        closed.fire(new SprintClosed(sprint.id()));
        progressed.fire(new WorkProgressed(sprint.finished(), true, "Done in the sprint " + sprint.name()));
        return sprint;
    }

    @Transactional
    Sprint lookBack(String reference, Optional<IfMatch> precondition, RetroRequest request) {
        var sprint = toChange(reference, precondition);
        sprint.lookBack(request.writtenBy(Person.of(actor.get()), now()));
        return sprint;
    }

    private Sprint toChange(String reference, Optional<IfMatch> precondition) {
        budget.lock(sprints.productOf(reference));
        return sprints.toChange(reference, precondition);
    }

    private Instant now() {
        return clock.instant();
    }
}
