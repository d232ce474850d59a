package dev.tandem.engineering.debt;

import dev.tandem.model.lane.KeyNumbers;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets one at a time number or rank the debt of a product; held until the transaction ends. */
@ApplicationScoped
class DebtLane {
    private final KeyNumbers keys;

    DebtLane(KeyNumbers keys) {
        this.keys = keys;
    }

    /** @return a key that no debt item has had, used up if this transaction commits */
    String lockForNew(String productKey) {
        return keys.next(productKey + "-D");
    }

    void lockForRanking(String productKey) {
        keys.hold(productKey + "-D");
    }

    void lockForRankingOf(String debtKey) {
        keys.hold(KeyNumbers.prefixOf(debtKey));
    }
}
