package dev.tandem.product.decision;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.List;
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
        var now = service.now();
        int passedOver = 0;
        List<UUID> next;
        do {
            next = decisions.becomingOverdue(now, passedOver, AT_ONCE);
            for (UUID id : next) {
                if (!tell(id)) {
                    passedOver++;
                }
            }
        } while (next.size() == AT_ONCE);
    }

    /** @return false where it is to be tried again the next time; the others are told of all the same */
    private boolean tell(UUID id) {
        try {
            service.becomeOverdue(id);
            return true;
        } catch (RuntimeException e) {
            LOG.logf(
                    Refusal.passesByItself(e) ? Logger.Level.DEBUG : Logger.Level.WARN,
                    "Decision %s is overdue, which cannot be told: %s",
                    id,
                    e.getMessage());
            return false;
        }
    }
}
