package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Placement;
import dev.tandem.backlog.merge.Running;
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
public record Walk(
        UUID product, Running running, Share share, Balance balance, Points median, Place features, Place debt) {
    /** The last item read of a lane. */
    public record Place(String order, UUID id) {
        public static final Place START = new Place("", new UUID(0, 0));

        public Place {
            Objects.requireNonNull(order);
            Objects.requireNonNull(id);
        }
    }

    public Walk {
        Objects.requireNonNull(product);
        Objects.requireNonNull(running);
        Objects.requireNonNull(share);
        Objects.requireNonNull(balance);
        Objects.requireNonNull(median);
        Objects.requireNonNull(features);
        Objects.requireNonNull(debt);
    }

    static Walk start(PageHead head) {
        return start(head.productId(), head.share(), head.balance(), head.median());
    }

    /** @param median what items without an estimate are placed with */
    public static Walk start(UUID product, Share share, Balance balance, Points median) {
        return new Walk(product, Running.START, share, balance, median, Place.START, Place.START);
    }

    /** Whether a walk through this product can be here, and no number overflows when it goes on. */
    public boolean isOf(UUID productId) {
        return product.equals(productId) && running.total() <= Running.MOST;
    }

    Walk after(Placement<LaneRow> placement) {
        var item = placement.placed().item();
        return after(placement, new Place(Objects.requireNonNull(item.order()), item.id()));
    }

    /** @param place of the item that was placed */
    Walk after(Placement<?> placement, Place place) {
        boolean isDebt = placement.lane() == Lane.DEBT;
        return new Walk(
                product, placement.after(), share, balance, median, isDebt ? features : place, isDebt ? place : debt);
    }
}
