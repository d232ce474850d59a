package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.kit.journal.JournalAppended;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** The budget follows every change of a sprint, in its transaction. */
@ApplicationScoped
class SprintBudget {
    /** What of a plan the budget looks at, for as long as no sprint is closed. */
    private static final Set<String> PLAN = Set.of("status", "startsOn", "capacity");

    /** A retro changes a closed sprint, and counts nothing anew. */
    private static final Set<String> CLOSING = Set.of("status");

    private final Sprints sprints;
    private final BudgetService budget;

    SprintBudget(Sprints sprints, BudgetService budget) {
        this.sprints = sprints;
        this.budget = budget;
    }

    void follow(@Observes JournalAppended appended) {
        if (appended.aggregate() instanceof Sprint sprint) {
            switch (sprint.status()) {
                case PLANNED -> followPlan(sprint, appended);
                case ACTIVE -> followWork(sprint, appended);
                case CLOSED -> followResult(sprint, appended);
            }
        }
    }

    private void followPlan(Sprint sprint, JournalAppended appended) {
        if (appended.changedAny(PLAN)) {
            var first = sprints.first(sprint.productId());
            budget.expect(sprint.productId(), first.map(Sprint::capacity).orElse(null));
        }
    }

    /** Those that are taken over, are counted all at once. */
    private void followResult(Sprint sprint, JournalAppended appended) {
        if (appended.changedAny(CLOSING) && !sprint.isImported()) {
            budget.close(sprint.productId(), sprint.result());
        }
    }

    private void followWork(Sprint sprint, JournalAppended appended) {
        if (appended.changedAny(PLAN)) {
            budget.expect(sprint.productId(), sprint.capacity());
        }
        budget.follow(sprint.productId(), sprint.asRunning());
    }
}
