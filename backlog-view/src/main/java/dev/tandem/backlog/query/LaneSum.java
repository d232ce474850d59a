package dev.tandem.backlog.query;

import dev.tandem.model.points.Points;

/** What lies ahead of a place in a lane: how many items, and how many tenths of points. */
record LaneSum(long items, long tenths) {
    static final LaneSum NOTHING = new LaneSum(0, 0);

    /** @param points tenths of the estimated items */
    static LaneSum of(long items, long points, long unestimated, Points median) {
        return new LaneSum(items, points + unestimated * median.tenths());
    }

    LaneSum plus(long moreItems, long moreTenths) {
        return new LaneSum(items + moreItems, tenths + moreTenths);
    }

    LaneSum plus(LaneSum more) {
        return plus(more.items, more.tenths);
    }
}
