package dev.tandem.engineering.forecast;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.backlog.query.MergedOrder;
import dev.tandem.kit.database.OneState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;

/** Reads what a forecast rests on. The simulation runs afterwards, since it must not hold a connection meanwhile. */
@ApplicationScoped
class ForecastBases {
    private final Backlogs backlogs;
    private final MergedOrder order;
    private final ProductSprints sprints;
    private final OneState oneState;
    private final Clock clock;

    ForecastBases(Backlogs backlogs, MergedOrder order, ProductSprints sprints, OneState oneState, Clock clock) {
        this.backlogs = backlogs;
        this.order = order;
        this.sprints = sprints;
        this.oneState = oneState;
        this.clock = clock;
    }

    /** @param sequence of the product's backlog, which every change of it raises */
    record State(long sequence, Basis basis) {}

    @Transactional
    State of(String product) {
        oneState.ofThisTransaction();
        var head = backlogs.product(product);
        var basis = new Basis(
                order.of(head),
                head.releases(),
                head.budget().median(),
                sprints.lastClosed(head.productId(), Basis.MOST_SPRINTS),
                sprints.active(head.productId()),
                sprints.planned(head.productId(), Simulation.HORIZON),
                LocalDate.now(clock));
        return new State(head.sequence(), basis);
    }
}
