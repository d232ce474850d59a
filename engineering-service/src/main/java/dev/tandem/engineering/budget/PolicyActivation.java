package dev.tandem.engineering.budget;

import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts a policy of a later day into force when that day comes. Nobody writes anything then. */
@ApplicationScoped
class PolicyActivation {
    private final EntityManager entities;
    private final BudgetService budget;
    private final SystemTask task;
    private final Clock clock;

    PolicyActivation(EntityManager entities, BudgetService budget, SystemTask task, Clock clock) {
        this.entities = entities;
        this.budget = budget;
        this.task = task;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void activate() {
        task.each(this::due, budget::recalculate, "The policy that is due is not in force yet in %s"::formatted);
    }

    private List<UUID> due() {
        return entities.createQuery("""
                        select b.id from Budget b join BacklogHead h on h.productId = b.id
                        where b.nextPolicyAt <= :now and h.product.archived is not true
                        """, UUID.class)
                .setParameter("now", clock.instant())
                .getResultList();
    }
}
