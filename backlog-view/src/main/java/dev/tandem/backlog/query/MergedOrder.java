package dev.tandem.backlog.query;

import dev.tandem.backlog.projection.BacklogHead;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The merged order as a stream, with what planning needs of each item. */
@ApplicationScoped
public class MergedOrder {
    /** Of a lane, at once. */
    private static final int WHOLE = 5_000;

    private final Backlogs backlogs;

    MergedOrder(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    public List<OrderedItem> of(BacklogHead head) {
        var budget = head.budget();
        var walk = new OrderedItems(
                backlogs, Walk.start(head.productId(), budget.debtShare(), budget.balance(), budget.median()), WHOLE);
        var order = new ArrayList<OrderedItem>();
        walk.forEachRemaining(order::add);
        return order;
    }

    /**
     * The order from some place on. Each lane is read chunk by chunk, as far as somebody asks; whoever wants all of it of
     * one state asks in a transaction that sees one.
     *
     * @param chunk how many items of a lane are read at once; one of few numbers, since each is a statement of its own
     */
    public OrderedItems from(Walk place, int chunk) {
        return new OrderedItems(backlogs, place, chunk);
    }
}
