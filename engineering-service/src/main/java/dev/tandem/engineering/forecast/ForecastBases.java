package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.backlog.query.MergedOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what a forecast rests on. The simulation runs afterwards, since it must not hold a connection meanwhile. */
@ApplicationScoped
class ForecastBases {
    private final Backlogs backlogs;
    private final MergedOrder order;
    private final PastSprints sprints;
    private final Clock clock;

    ForecastBases(Backlogs backlogs, MergedOrder order, PastSprints sprints, Clock clock) {
        this.backlogs = backlogs;
        this.order = order;
        this.sprints = sprints;
        this.clock = clock;
    }

    @Transactional
    Basis of(String product) {
        var head = backlogs.product(product);
        return new Basis(
                order.of(head),
                head.releases(),
                head.budget().median(),
                sprints.lastClosed(head.productId(), Basis.MOST_SPRINTS),
                sprints.active(head.productId()),
                LocalDate.now(clock));
    }
}
