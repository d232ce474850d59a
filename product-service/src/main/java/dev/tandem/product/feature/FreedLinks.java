package dev.tandem.product.feature;

import dev.tandem.backlog.projection.ItemClosed;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;

/** When engineering deletes a debt item, the links that features had to it go too. */
@ApplicationScoped
class FreedLinks {
    private final FeatureService service;
    private final CurrentActor actor;

    FreedLinks(FeatureService service, CurrentActor actor) {
        this.service = service;
        this.actor = actor;
    }

    @ActivateRequestContext
    void free(@Observes ItemClosed closed) {
        if (closed.deleted()) {
            actor.actOnBehalfOf(Actor.SYSTEM);
            service.freeLinksTo(closed.productId(), closed.itemId());
        }
    }
}
