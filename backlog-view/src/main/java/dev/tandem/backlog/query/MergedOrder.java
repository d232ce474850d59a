package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.backlog.merge.Running;
import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** The whole merged order, with what planning needs of each item. Two statements, whatever its length. */
@ApplicationScoped
public class MergedOrder {
    private final Backlogs backlogs;

    MergedOrder(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    public List<OrderedItem> of(BacklogHead head) {
        var order = new ArrayList<OrderedItem>();
        merge(head).forEachRemaining(placement -> order.add(OrderedItem.of(placement)));
        return order;
    }

    Merge<SlimItem> merge(BacklogHead head) {
        var budget = head.budget();
        return new Merge<>(
                budget.debtShare(),
                budget.balance(),
                Running.START,
                candidates(head.productId(), Lane.FEATURE, budget.median()),
                candidates(head.productId(), Lane.DEBT, budget.median()));
    }

    private Iterator<Candidate<SlimItem>> candidates(UUID productId, Lane lane, Points median) {
        return backlogs.slimLane(productId, lane).stream()
                .map(item ->
                        new Candidate<>(item, item.tenths() == null ? median.tenths() : item.tenths(), item.expedite()))
                .iterator();
    }
}
