package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetInputsReader;
import dev.tandem.engineering.budget.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** What the scope of an active sprint may come to: its commitment was within the bounds, or was named a tradeoff. */
@ApplicationScoped
public class ScopeBounds {
    private final BudgetInputsReader reader;

    ScopeBounds(BudgetInputsReader reader) {
        this.reader = reader;
    }

    public Bounds of(Sprint sprint) {
        var target = reader.read(sprint.productId()).result().nextTarget();
        Policy policy = Objects.requireNonNull(sprint.policy());
        return new Bounds(
                sprint.capacity(), target, sprint.movements().committed().share(), policy.tolerance());
    }
}
