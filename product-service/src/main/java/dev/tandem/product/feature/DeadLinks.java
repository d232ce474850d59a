package dev.tandem.product.feature;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.task.SystemTask;
import dev.tandem.product.product.ProductIds;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes away the links that features have to items that engineering deleted, by looking at what is there. */
@ApplicationScoped
class DeadLinks {
    private final Features features;
    private final FeatureService service;
    private final ProductIds products;
    private final Backlogs backlogs;
    private final SystemTask task;
    private final CaughtUp caughtUp;

    DeadLinks(
            Features features,
            FeatureService service,
            ProductIds products,
            Backlogs backlogs,
            SystemTask task,
            CaughtUp caughtUp) {
        this.features = features;
        this.service = service;
        this.products = products;
        this.backlogs = backlogs;
        this.task = task;
        this.caughtUp = caughtUp;
    }

    @Scheduled(every = "${tandem.features.dead-links-check}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (caughtUp.isCaughtUp()) {
            task.each(
                    this::dead,
                    dead -> service.freeLinksTo(dead.productId(), dead.item()),
                    dead -> "Links to %s stay for now, though it is deleted".formatted(dead.item()));
        }
    }

    private List<Features.LinkedItem> dead() {
        var linked = features.linkedItems();
        var deleted = backlogs.deletedAmong(
                linked.stream().map(Features.LinkedItem::item).toList());
        return linked.stream()
                .filter(link -> deleted.contains(link.item()) && products.isOpen(link.productId()))
                .toList();
    }
}
