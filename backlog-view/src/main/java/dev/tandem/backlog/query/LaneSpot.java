package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an item stands in its lane.
 *
 * @param placed tenths; null for the product's median
 */
record LaneSpot(
        UUID id,
        String key,
        Lane lane,
        String order,
        @Nullable Integer placed) {
    static final String COLUMNS = "item_id, item_key, lane, lane_order, placed";

    static LaneSpot read(ResultSet rows) throws SQLException {
        int placed = rows.getInt(5);
        return new LaneSpot(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                Lane.valueOf(rows.getString(3)),
                rows.getString(4),
                placed == 0 ? null : placed);
    }

    int points(Points median) {
        return placed == null ? median.tenths() : placed;
    }

    boolean isExpedited() {
        return LaneRow.isExpedited(order);
    }

    Candidate<LaneSpot> candidate(Points median) {
        return new Candidate<>(this, points(median), isExpedited());
    }
}
