package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import org.jboss.logging.Logger;

/** Takes away the links that features have to items that engineering deleted, by looking at what is there. */
@ApplicationScoped
class DeadLinks {
    private static final Logger LOG = Logger.getLogger(DeadLinks.class);

    private final Features features;
    private final FeatureService service;
    private final CurrentActor actor;
    private final CaughtUp caughtUp;

    DeadLinks(Features features, FeatureService service, CurrentActor actor, CaughtUp caughtUp) {
        this.features = features;
        this.service = service;
        this.actor = actor;
        this.caughtUp = caughtUp;
    }

    @Scheduled(every = "${tandem.features.dead-links-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void look() {
        if (!caughtUp.isCaughtUp()) {
            return;
        }
        actor.actOnBehalfOf(Actor.SYSTEM);
        for (Features.DeadLink dead : features.deadLinks()) {
            try {
                service.freeLinksTo(dead.productId(), dead.item());
            } catch (RuntimeException e) {
                LOG.warnf("Links to %s stay for now, though it is deleted: %s", dead.item(), e.getMessage());
            }
        }
    }
}
