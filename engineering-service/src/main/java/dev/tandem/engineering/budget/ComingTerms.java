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

/** Makes terms that were agreed on for a later day known when it comes, though nobody writes anything then. */
@ApplicationScoped
class ComingTerms {
    private static final Logger LOG = Logger.getLogger(ComingTerms.class);

    private final EntityManager entities;
    private final BudgetKeeping keeping;
    private final CurrentActor actor;
    private final Clock clock;

    ComingTerms(EntityManager entities, BudgetKeeping keeping, CurrentActor actor, Clock clock) {
        this.entities = entities;
        this.keeping = keeping;
        this.actor = actor;
        this.clock = clock;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void comeIntoForce() {
        actor.actOnBehalfOf(Actor.SYSTEM);
        try {
            due().forEach(this::comeIntoForce);
        } catch (RuntimeException e) {
            // The next look is seconds away.
            if (!DatabaseOutage.causes(e)) {
                throw e;
            }
        }
    }

    private void comeIntoForce(UUID productId) {
        try {
            QuarkusTransaction.requiringNew().run(() -> keeping.bringUpToDate(productId));
        } catch (RuntimeException e) {
            LOG.logf(
                    Refusal.passesByItself(e) ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "The terms that hold by now are not told of yet in %s: %s",
                    productId,
                    e.getMessage());
        }
    }

    private List<UUID> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("""
                        select b.id from Budget b join BacklogHead h on h.productId = b.id
                        where b.nextTermsAt <= :now and h.product.archived is not true
                        """, UUID.class)
                        .setParameter("now", clock.instant())
                        .getResultList());
    }
}
