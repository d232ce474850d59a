package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Keeps a product's budget in step with its sprints and terms, in the transaction that changes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BudgetKeeping {
    private final Budgets budgets;
    private final Accounts accounts;
    private final MedianEstimate median;
    private final Event<StatusChange> statusChanges;
    private final EntityManager entities;

    BudgetKeeping(
            Budgets budgets,
            Accounts accounts,
            MedianEstimate median,
            Event<StatusChange> statusChanges,
            EntityManager entities) {
        this.budgets = budgets;
        this.accounts = accounts;
        this.median = median;
        this.statusChanges = statusChanges;
        this.entities = entities;
    }

    /** Lets one at a time change the sprints or terms of a product; held until the transaction ends. */
    public void hold(UUID productId) {
        budgets.toChange(productId);
    }

    /** @param capacity of the sprint that comes first; null where none is planned */
    public void expect(UUID productId, Points capacity) {
        change(productId, budget -> budget.expect(capacity), Optional.empty());
    }

    /** @param sprint the active one, as it has become */
    public void follow(UUID productId, RunningSprint sprint) {
        change(productId, budget -> budget.follow(sprint), Optional.empty());
    }

    public void close(UUID productId, SprintResult result) {
        entities.persist(
                new ClosedSprint(productId, accounts.of(productId).closed().size() + 1, result));
        change(productId, budget -> budget.follow(null), median.current(productId));
    }

    void agree(UUID productId, PolicyVersion policy) {
        entities.persist(policy);
        change(productId, budget -> {}, median.current(productId));
    }

    /** Terms that were agreed on for a later day may hold by now. */
    void bringUpToDate(UUID productId) {
        change(productId, budget -> {}, Optional.empty());
    }

    private void change(UUID productId, Consumer<Budget> change, Optional<Points> newMedian) {
        var budget = budgets.toChange(productId);
        var before = budget.status();
        change.accept(budget);
        budget.reckon(accounts.of(productId));
        newMedian.ifPresent(budget::recordMedian);
        if (budget.status() != before) {
            statusChanges.fire(new StatusChange(productId, before, budget.status()));
        }
    }
}
