package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Recalculates a product's budget in the transaction that changes its sprints or its policy. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BudgetService {
    private final Budgets budgets;
    private final BudgetInputsReader reader;
    private final MedianEstimate median;
    private final Event<StatusChange> statusChanges;
    private final EntityManager entities;

    BudgetService(
            Budgets budgets,
            BudgetInputsReader reader,
            MedianEstimate median,
            Event<StatusChange> statusChanges,
            EntityManager entities) {
        this.budgets = budgets;
        this.reader = reader;
        this.median = median;
        this.statusChanges = statusChanges;
        this.entities = entities;
    }

    /** One transaction at a time changes the sprints or the policy of a product. */
    public void lock(UUID productId) {
        budgets.toChange(productId);
    }

    /** @param capacity of the first sprint; null where none is planned */
    public void expect(UUID productId, @Nullable Points capacity) {
        change(productId, budget -> budget.expect(capacity), Optional.empty());
    }

    /** @param sprint the active sprint as it is now */
    public void follow(UUID productId, RunningSprint sprint) {
        change(productId, budget -> budget.follow(sprint), Optional.empty());
    }

    public void close(UUID productId, SprintResult result) {
        entities.persist(
                new ClosedSprint(productId, reader.read(productId).closed().size() + 1, result));
        change(productId, budget -> budget.follow(null), median.current(productId));
    }

    void adopt(UUID productId, PolicyVersion version) {
        entities.persist(version);
        change(productId, budget -> {}, median.current(productId));
    }

    /** A scheduled policy may have come into force. */
    void recalculate(UUID productId) {
        change(productId, budget -> {}, Optional.empty());
    }

    private void change(UUID productId, Consumer<Budget> change, Optional<Points> newMedian) {
        var budget = budgets.toChange(productId);
        var before = budget.status();
        change.accept(budget);
        budget.calculate(reader.read(productId));
        newMedian.ifPresent(budget::recordMedian);
        if (budget.status() != before) {
            statusChanges.fire(new StatusChange(productId, before, budget.status()));
        }
    }
}
