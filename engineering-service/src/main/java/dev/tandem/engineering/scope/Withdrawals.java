package dev.tandem.engineering.scope;

import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.engineering.sprint.Sprint;
import dev.tandem.engineering.sprint.SprintStatus;
import dev.tandem.engineering.sprint.SprintWork;
import dev.tandem.engineering.sprint.Sprints;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes items out of sprints whose owner closed them. It looks at how things stand, not at single events, so that an
 * item which was dropped and planned at the same moment is found as well.
 */
@ApplicationScoped
class Withdrawals {
    private final EntityManager entities;
    private final ScopeChanges changes;
    private final Sprints sprints;
    private final KnownItems items;
    private final SprintWork work;
    private final BudgetService budget;
    private final SystemTask task;
    private final Clock clock;
    private final CaughtUp caughtUp;

    Withdrawals(
            EntityManager entities,
            ScopeChanges changes,
            Sprints sprints,
            KnownItems items,
            SprintWork work,
            BudgetService budget,
            SystemTask task,
            Clock clock,
            CaughtUp caughtUp) {
        this.entities = entities;
        this.changes = changes;
        this.sprints = sprints;
        this.items = items;
        this.work = work;
        this.budget = budget;
        this.task = task;
        this.clock = clock;
        this.caughtUp = caughtUp;
    }

    private record Closed(UUID item, String key, UUID product, UUID sprint) {}

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        // A copy that is read anew passes through states that are long over.
        if (caughtUp.isCaughtUp()) {
            task.each(
                    this::closedInSprints,
                    this::withdraw,
                    closed -> "%s is closed but stays in its sprint for now".formatted(closed.key()));
        }
    }

    private List<Closed> closedInSprints() {
        return entities.createQuery("""
                        select i, w.sprintId from WorkItem w join BacklogItem i on i.id = w.id
                            join BacklogHead h on h.productId = w.productId
                        where w.sprintId is not null and w.progress <> DONE and i.lane is null
                            and h.product.archived is not true
                        """, Object[].class)
                .getResultStream()
                .filter(row -> isClosed((BacklogItem) row[0]))
                .map(row -> closed((BacklogItem) row[0], (UUID) row[1]))
                .toList();
    }

    private static boolean isClosed(BacklogItem item) {
        return item.isTold() && !item.isOpen();
    }

    private static Closed closed(BacklogItem item, UUID sprint) {
        return new Closed(item.id(), item.key(), item.productId(), sprint);
    }

    private void withdraw(Closed closed) {
        budget.lock(closed.product());
        var sprint = sprints.toChange(closed.sprint().toString(), Optional.empty());
        // Meanwhile it may have been finished, or its owner may have opened it again.
        var item = entities.find(BacklogItem.class, closed.item());
        if (item.isOpen() || isOpenHere(item)) {
            return;
        }
        sprint.findUnfinished(item.id()).ifPresent(inSprint -> {
            if (sprint.status() == SprintStatus.ACTIVE) {
                sprint.withdraw(inSprint, now());
                record(sprint, item);
            } else {
                sprint.remove(inSprint);
            }
            work.change(known(item), WorkItem::leaveSprint);
        });
    }

    /** Of debt this service knows more than its copy, which may lag behind. */
    private boolean isOpenHere(BacklogItem item) {
        return items.find(item.id().toString()).map(KnownItem::open).orElse(false);
    }

    private void record(Sprint sprint, BacklogItem item) {
        String what = why(item);
        var change = ScopeChange.withdrawal(
                sprint, new ItemRef(item.id(), item.key()), "%s: %s".formatted(item.key(), what), Actor.SYSTEM, now());
        changes.add(change);
    }

    private static String why(BacklogItem item) {
        if (!item.isKnown()) {
            return "Its owner deleted it";
        }
        return item.owner().isUmbrella()
                ? "Its owner split it"
                : "Its owner closed it (%s)".formatted(item.owner().status());
    }

    private static KnownItem known(BacklogItem item) {
        return new KnownItem(
                item.id(), item.key(), item.productId(), item.owner().type(), false);
    }

    private Instant now() {
        return clock.instant();
    }
}
