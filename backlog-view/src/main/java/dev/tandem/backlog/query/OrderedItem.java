package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Placement;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item at its place in the merged order.
 *
 * @param position from 1
 * @param points that it is placed with: its estimate, frozen while its sprint is active, or the product's median
 * @param low of the current estimate, where that has a range
 * @param high of the current estimate, where that has a range
 * @param blockers keys of the open items that must be finished before it, of this product or another
 */
public record OrderedItem(
        long position,
        UUID id,
        String key,
        Lane lane,
        Points points,
        @Nullable Points low,
        @Nullable Points high,
        boolean estimated,
        @Nullable UUID releaseId,
        List<String> blockers) {
    /** The same item as if it were that much smaller. */
    public OrderedItem smallerBy(Share part) {
        return new OrderedItem(
                position,
                id,
                key,
                lane,
                shrunk(points, part),
                low == null ? null : shrunk(low, part),
                high == null ? null : shrunk(high, part),
                estimated,
                releaseId,
                blockers);
    }

    private static Points shrunk(Points points, Share part) {
        long left = (long) points.tenths() * (Share.WHOLE - part.basisPoints());
        return new Points(Math.max(1, Math.toIntExact(Math.round((double) left / Share.WHOLE))));
    }

    static OrderedItem of(Placement<SlimItem> placement) {
        var item = placement.placed().item();
        return new OrderedItem(
                placement.position(),
                item.id(),
                item.key(),
                placement.lane(),
                new Points(placement.placed().points()),
                Points.ofTenths(item.lowTenths()),
                Points.ofTenths(item.highTenths()),
                item.tenths() != null,
                item.releaseId(),
                item.blockers());
    }
}
