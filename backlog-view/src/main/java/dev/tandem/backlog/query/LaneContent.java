package dev.tandem.backlog.query;

import dev.tandem.model.points.Points;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What lies in a part of a lane.
 *
 * @param points tenths of the estimated items
 */
record LaneContent(long items, long points, long unestimated) {
    static final LaneContent NOTHING = new LaneContent(0, 0, 0);

    /** @param from the first of three columns */
    static LaneContent read(ResultSet rows, int from) throws SQLException {
        return new LaneContent(rows.getLong(from), rows.getLong(from + 1), rows.getLong(from + 2));
    }

    LaneSum sum(Points median) {
        return new LaneSum(items, points + unestimated * median.tenths());
    }
}
