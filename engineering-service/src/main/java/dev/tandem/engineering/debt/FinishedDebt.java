package dev.tandem.engineering.debt;

import dev.tandem.engineering.work.WorkProgressed;
import dev.tandem.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Debt follows the work on it, in the same transaction. Work items are locked before debt items, here as elsewhere. */
@ApplicationScoped
class FinishedDebt {
    private final DebtItems items;
    private final Journal journal;

    FinishedDebt(DebtItems items, Journal journal) {
        this.items = items;
        this.journal = journal;
    }

    void follow(@Observes WorkProgressed progressed) {
        for (DebtItem item : items.toChangeAll(progressed.items())) {
            item.workIs(progressed.done(), progressed.how());
            journal.append(item);
        }
    }
}
