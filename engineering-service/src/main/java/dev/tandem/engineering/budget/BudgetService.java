package dev.tandem.engineering.budget;

import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
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
        count(productId, List.of(result));
        change(productId, budget -> budget.follow(null), median.current(productId));
    }

    /** @param results of sprints that were closed in another tracker */
    public void takeOver(UUID productId, List<SprintResult> results) {
        count(productId, results);
        change(productId, budget -> {}, median.current(productId));
    }

    private void count(UUID productId, List<SprintResult> results) {
        int number = reader.read(productId).closed().size();
        for (SprintResult result : results) {
            entities.persist(new ClosedSprint(productId, ++number, result));
        }
    }

    void propose(UUID productId, PolicyVersion policy, Policy inForce) {
        entities.persist(policy);
        tell(productId, budget -> budget.propose(policy, inForce));
    }

    void adopt(UUID productId, PolicyVersion policy, Policy before) {
        tell(productId, budget -> budget.agree(policy, before));
        change(productId, budget -> {}, median.current(productId));
    }

    void reject(UUID productId, PolicyVersion policy) {
        tell(productId, budget -> budget.object(policy));
    }

    /** At once: what the budget becomes by it is told by itself. */
    private void tell(UUID productId, Consumer<Budget> verb) {
        var budget = budgets.toChange(productId);
        verb.accept(budget);
        budgets.append(budget);
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
