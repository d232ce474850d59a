package dev.tandem.backlog.query;

import dev.tandem.model.points.Points;

/**
 * What lies in a part of a lane.
 *
 * @param points tenths of the estimated items
 */
record LaneContent(long items, long points, long unestimated) {
    static final LaneContent NOTHING = new LaneContent(0, 0, 0);

    LaneSum sum(Points median) {
        return new LaneSum(items, points + unestimated * median.tenths());
    }
}
