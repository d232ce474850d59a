package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.WorkProgressed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Debt follows the work on it, in the same transaction. Work items are locked before debt items, here as elsewhere. */
@ApplicationScoped
class FinishedDebt {
    private final DebtItems items;

    FinishedDebt(DebtItems items) {
        this.items = items;
    }

    void follow(@Observes WorkProgressed progressed) {
        for (DebtItem item : items.toChangeAll(progressed.items())) {
            item.workIs(progressed.done(), progressed.how());
        }
    }
}
