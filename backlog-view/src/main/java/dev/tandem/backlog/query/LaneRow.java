package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as a page needs it.
 *
 * @param lane whose it is
 * @param order its place there; null where it is not in the order
 * @param placed tenths; null for the product's median
 * @param lacks bits of what it lacks for being ready, but for {@code FITS}
 * @param shown its own JSON, without braces
 */
@SuppressWarnings("ArrayRecordComponent")
public record LaneRow(
        Lane lane,
        @Nullable String order,
        UUID id,
        @Nullable Integer placed,
        @Nullable UUID releaseId,
        int lacks,
        byte[] shown) {
    public static final String COLUMNS = "item_type, lane_order, item_id, placed, release_id, lacks, shown";
    private static final String EXPEDITED = "0";

    public static LaneRow read(ResultSet rows) throws SQLException {
        int placed = rows.getInt(4);
        return new LaneRow(
                Lane.valueOf(rows.getString(1)),
                rows.getString(2),
                rows.getObject(3, UUID.class),
                placed == 0 ? null : placed,
                rows.getObject(5, UUID.class),
                rows.getInt(6),
                rows.getBytes(7));
    }

    Candidate<LaneRow> candidate(Points median) {
        return new Candidate<>(this, placed == null ? median.tenths() : placed, isExpedited(order));
    }

    /** Of one that stands in the order. */
    String placeInLane() {
        return Objects.requireNonNull(order);
    }

    static boolean isExpedited(@Nullable String order) {
        return order != null && order.startsWith(EXPEDITED);
    }
}
