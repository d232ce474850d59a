package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.merge.Running;
import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.projection.BacklogItem;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.util.Objects;
import java.util.UUID;

/**
 * How far a walk through the merged order is: the state of the merge, how far each lane was read, and the share,
 * balance and median, which the walk keeps from its beginning.
 */
record Walk(UUID product, Running running, Share share, Balance balance, Points median, Place features, Place debt) {
    /** The last item read of a lane. */
    record Place(String order, UUID id) {
        static final Place START = new Place("", new UUID(0, 0));

        Place {
            Objects.requireNonNull(order);
            Objects.requireNonNull(id);
        }
    }

    Walk {
        Objects.requireNonNull(product);
        Objects.requireNonNull(running);
        Objects.requireNonNull(share);
        Objects.requireNonNull(balance);
        Objects.requireNonNull(median);
        Objects.requireNonNull(features);
        Objects.requireNonNull(debt);
    }

    static Walk start(BacklogHead head) {
        var budget = head.budget();
        return new Walk(
                head.productId(),
                Running.START,
                budget.debtShare(),
                budget.balance(),
                budget.median(),
                Place.START,
                Place.START);
    }

    /** Whether a walk through this product can be here, and no number overflows when it goes on. */
    boolean isOf(BacklogHead head) {
        return product.equals(head.productId()) && running.total() <= Running.MOST;
    }

    Walk after(Placement<BacklogItem> placement, BacklogItem item) {
        var place = new Place(item.laneOrder(), item.id());
        boolean isDebt = placement.lane() == Lane.DEBT;
        return new Walk(
                product, placement.after(), share, balance, median, isDebt ? features : place, isDebt ? place : debt);
    }
}
