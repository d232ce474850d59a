package dev.tandem.backlog.query;

/** What lies ahead of a place in a lane: how many items, and how many tenths of points. */
record LaneSum(long items, long tenths) {
    static final LaneSum NOTHING = new LaneSum(0, 0);

    LaneSum plus(long moreItems, long moreTenths) {
        return new LaneSum(items + moreItems, tenths + moreTenths);
    }

    LaneSum plus(LaneSum more) {
        return plus(more.items, more.tenths);
    }
}
