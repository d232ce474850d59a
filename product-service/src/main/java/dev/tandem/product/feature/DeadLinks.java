package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.kit.task.SystemTask;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes away the links that features have to items that engineering deleted, by looking at what is there. */
@ApplicationScoped
class DeadLinks {
    private final Features features;
    private final FeatureService service;
    private final SystemTask task;
    private final CaughtUp caughtUp;

    DeadLinks(Features features, FeatureService service, SystemTask task, CaughtUp caughtUp) {
        this.features = features;
        this.service = service;
        this.task = task;
        this.caughtUp = caughtUp;
    }

    @Scheduled(every = "${tandem.features.dead-links-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (caughtUp.isCaughtUp()) {
            task.each(
                    features::deadLinks,
                    dead -> service.freeLinksTo(dead.productId(), dead.item()),
                    dead -> "Links to %s stay for now, though it is deleted".formatted(dead.item()));
        }
    }
}
