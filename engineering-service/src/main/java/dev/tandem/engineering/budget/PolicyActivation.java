package dev.tandem.engineering.budget;

import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.problem.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Puts a policy of a later day into force when that day comes. Nobody writes anything then. */
@ApplicationScoped
class PolicyActivation {
    private static final Logger LOG = Logger.getLogger(PolicyActivation.class);

    private final EntityManager entities;
    private final BudgetService budget;
    private final CurrentActor actor;
    private final Clock clock;

    PolicyActivation(EntityManager entities, BudgetService budget, CurrentActor actor, Clock clock) {
        this.entities = entities;
        this.budget = budget;
        this.actor = actor;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void activate() {
        actor.actOnBehalfOf(Actor.SYSTEM);
        try {
            due().forEach(this::activate);
        } catch (RuntimeException e) {
            // The next look is seconds away.
            if (!DatabaseOutage.causes(e)) {
                throw e;
            }
        }
    }

    private void activate(UUID productId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> budget.recalculate(productId));
        } catch (RuntimeException e) {
            LOG.logf(
                    Refusal.passesByItself(e) ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "The policy that is due is not in force yet in %s: %s",
                    productId,
                    e.getMessage());
        }
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("""
                        select b.id from Budget b join BacklogHead h on h.productId = b.id
                        where b.nextPolicyAt <= :now and h.product.archived is not true
                        """, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }
}
