package dev.tandem.engineering.budget;

import dev.tandem.engineering.work.WorkItems;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/**
 * Records the lower median of a product's estimates: an item without an estimate is placed with it. It is recorded at
 * moments that people notice, such as a closing, and not at every estimate: the order would never rest.
 */
@ApplicationScoped
public class MedianEstimate {
    private final Budgets budgets;
    private final WorkItems workItems;

    MedianEstimate(Budgets budgets, WorkItems workItems) {
        this.budgets = budgets;
        this.workItems = workItems;
    }

    @Transactional
    public void record(UUID productId) {
        current(productId).ifPresent(median -> {
            var budget = budgets.toChange(productId);
            budget.recordMedian(median);
        });
    }

    @SuppressWarnings("unchecked")
    Optional<Points> current(UUID productId) {
        return workItems.medianEstimate(productId);
    }
}
