package dev.tandem.product.decision;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells of open decisions when their day has passed. */
@ApplicationScoped
class OverdueDecisions {
    private static final Logger LOG = Logger.getLogger(OverdueDecisions.class);
    private static final int AT_ONCE = 100;

    private final Decisions decisions;
    private final DecisionService service;
    private final CurrentActor actor;

    OverdueDecisions(Decisions decisions, DecisionService service, CurrentActor actor) {
        this.decisions = decisions;
        this.service = service;
        this.actor = actor;
    }

    /** Where two replicas look at once, the row's lock lets only the first one tell. */
    @Scheduled(every = "${tandem.decisions.overdue-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        actor.actOnBehalfOf(Actor.SYSTEM);
        for (UUID id : decisions.becomingOverdue(service.now(), AT_ONCE)) {
            try {
                service.becomeOverdue(id);
            } catch (RuntimeException e) {
                // The others are told of all the same; this one is tried again the next time.
                LOG.warnf("Decision %s is overdue, which cannot be told: %s", id, e.getMessage());
            }
        }
    }
}
