package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Placement;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
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
