package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.backlog.merge.Merge;
import dev.tandem.kit.page.Chunks;
import dev.tandem.model.lane.Lane;
import java.util.Iterator;

/** A walk through the merged order. */
public final class OrderedItems implements Iterator<OrderedItem> {
    private final Merge<SlimItem> merge;
    private Walk place;

    OrderedItems(Backlogs backlogs, Walk from, int chunk) {
        place = from;
        merge = new Merge<>(
                from.share(),
                from.balance(),
                from.running(),
                lane(backlogs, Lane.FEATURE, from.features(), chunk),
                lane(backlogs, Lane.DEBT, from.debt(), chunk));
    }

    private Iterator<Candidate<SlimItem>> lane(Backlogs backlogs, Lane lane, Walk.Place from, int size) {
        var product = place.product();
        var median = place.median();
        return new Chunks<SlimItem>(
                        size, last -> backlogs.slimLane(product, lane, last == null ? from : last.place(), size))
                .stream().map(item -> item.candidate(median)).iterator();
    }

    @Override
    public boolean hasNext() {
        return merge.hasNext();
    }

    @Override
    public OrderedItem next() {
        var placement = merge.next();
        place = place.after(placement, placement.placed().item().place());
        return OrderedItem.of(placement);
    }

    /** Behind the item that was given last; a walk may go on from here another time. */
    public Walk place() {
        return place;
    }
}
