package dev.tandem.backlog.query;

import dev.tandem.kit.database.ReadOnly;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where an item that has a new rank comes to stand in the merged order, before its event is back. */
@ApplicationScoped
public class RankedPlaces {
    /** The item as if it had the rank already; whether it is expedited does not change with it. */
    private static final String SQL = """
            select %s, known_order < lane_order, (select %s from backlog_head where product_id = item.product_id),
                ahead.items + before.items, ahead.points + before.points, ahead.unestimated + before.unestimated
            from (
                select item_id, product_id, item_key, lane, placed, lane_order as known_order,
                    left(lane_order, 1) || ? as lane_order
                from backlog_item where item_id = ? and lane is not null) item %s
            cross join lateral (
                select coalesce(sum(items), 0) as items, coalesce(sum(points), 0) as points,
                    coalesce(sum(unestimated), 0) as unestimated
                from backlog_section each
                where each.product_id = item.product_id and each.lane = item.lane
                    and each.first_order < section.first_order) before
            """.formatted(LaneSpot.COLUMNS, PageHead.JSON, InSection.JOIN);

    private final ReadOnly database;

    RankedPlaces(ReadOnly database) {
        this.database = database;
    }

    /** @return null where this copy does not know the item yet, or has it in no lane */
    public @Nullable Long of(UUID itemId, String rank) {
        Optional<Long> place = database.oneState(connection -> {
            try (var statement = connection.prepareStatement(SQL)) {
                statement.setString(1, rank);
                statement.setObject(2, itemId);
                var rows = statement.executeQuery();
                if (!rows.next()) {
                    return Optional.empty();
                }
                var spot = LaneSpot.read(rows);
                boolean wasAhead = rows.getBoolean(6);
                var head = PageHead.read(rows.getString(7));
                var ahead = LaneSum.of(rows.getLong(8), rows.getLong(9), rows.getLong(10), head.median());
                var lanes = SectionedLanes.otherThan(spot.lane(), connection, head.productId(), head.numbers());
                return Optional.of(lanes.position(ranked(spot, wasAhead, ahead, head.numbers())));
            }
        });
        return place.orElse(null);
    }

    /** Among what stands ahead of its new place is the item itself, if it moves down. */
    private static Numbered ranked(LaneSpot item, boolean wasAhead, LaneSum ahead, OrderNumbers numbers) {
        int tenths = item.points(numbers.median());
        var others = wasAhead ? ahead.plus(-1, -tenths) : ahead;
        return Numbered.of(numbers, item.lane(), others, tenths, item.isExpedited());
    }
}
