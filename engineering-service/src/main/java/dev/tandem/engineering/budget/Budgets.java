package dev.tandem.engineering.budget;

import dev.tandem.kit.journal.Aggregates;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.points.Defaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Budgets extends Aggregates<Budget> {
    /** On its first change the budget is created with the default policy, no carry and a median of three points. */
    Budget toChange(UUID productId) {
        getEntityManager()
                .createNativeQuery("""
                        insert into budget (id, debt_share, carry, live_balance, median, version, created_at, updated_at)
                        values (:id, :share, 0, 0, :median, 0, now(), now()) on conflict do nothing
                        """)
                .setParameter("id", productId)
                .setParameter("share", Defaults.DEBT_SHARE.basisPoints())
                .setParameter("median", Defaults.MEDIAN.tenths())
                .executeUpdate();
        return toChange(productId.toString(), Optional.empty());
    }

    @Override
    protected Refusal unknown(String reference) {
        return BacklogProblem.PRODUCT_NOT_FOUND.because("There is no product %s", reference);
    }
}
