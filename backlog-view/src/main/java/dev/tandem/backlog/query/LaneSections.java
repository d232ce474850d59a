package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A lane by its sections, and single items of one section where it must be exact. Nothing here depends on the length of
 * the lane but the number of sections, one for some hundred items.
 */
final class LaneSections {
    private static final int AT_ONCE = 600;

    private final Connection connection;
    private final UUID productId;
    private final Lane lane;
    private final Points median;
    private final List<Section> sections = new ArrayList<>();

    /** @param before what lies in the sections ahead of it */
    private record Section(String firstOrder, LaneSum before, LaneSum end) {}

    LaneSections(Connection connection, UUID productId, Lane lane, Points median) throws SQLException {
        this.connection = connection;
        this.productId = productId;
        this.lane = lane;
        this.median = median;
        readSections();
    }

    private void readSections() throws SQLException {
        try (var statement = connection.prepareStatement("""
                select first_order, items, points, unestimated from backlog_section
                where product_id = ? and lane = ? order by first_order
                """)) {
            statement.setObject(1, productId);
            statement.setString(2, lane.name());
            var rows = statement.executeQuery();
            var sum = LaneSum.NOTHING;
            while (rows.next()) {
                var end = sum.plus(rows.getLong(2), rows.getLong(3) + rows.getLong(4) * median.tenths());
                sections.add(new Section(rows.getString(1), sum, end));
                sum = end;
            }
        }
    }

    /** What stands ahead of an item of the lane. */
    LaneSum ahead(LaneSpot item) throws SQLException {
        var own = sections.get(0);
        for (Section section : sections) {
            if (section.firstOrder().compareTo(item.order()) > 0) {
                break;
            }
            own = section;
        }
        try (var statement = connection.prepareStatement("""
                select count(*), coalesce(sum(coalesce(placed, ?)), 0) from backlog_item
                where product_id = ? and lane = ? and lane_order >= ? and (lane_order, item_id) < (?, ?)
                """)) {
            statement.setInt(1, median.tenths());
            statement.setObject(2, productId);
            statement.setString(3, lane.name());
            statement.setString(4, own.firstOrder());
            statement.setString(5, item.order());
            statement.setObject(6, item.id());
            var rows = statement.executeQuery();
            rows.next();
            return own.before().plus(rows.getLong(1), rows.getLong(2));
        }
    }

    /** Whether an item stands ahead of some place, by what lies ahead of it and its points. */
    @FunctionalInterface
    interface Ahead {
        boolean is(LaneSpot item, long tenthsAhead);
    }

    /** Where a place of the other lane cuts this one. */
    record Cut(LaneSum ahead, List<LaneSpot> next) {}

    /**
     * @param all whether a whole section stands ahead, by what lies ahead of its end; it may say no too often
     * @param ahead whether one item does; of all behind the first that does not, none does
     */
    Cut cut(Predicate<LaneSum> all, Ahead ahead) throws SQLException {
        int first = 0;
        while (first < sections.size() - 1 && all.test(sections.get(first).end())) {
            first++;
        }
        var sum = sections.get(first).before();
        var order = sections.get(first).firstOrder();
        var id = new UUID(0, 0);
        while (true) {
            var items = items(order, id);
            for (LaneSpot item : items) {
                if (!ahead.is(item, sum.tenths())) {
                    return new Cut(sum, List.of(item));
                }
                sum = sum.plus(1, item.points(median));
            }
            if (items.size() < AT_ONCE) {
                return new Cut(sum, List.of());
            }
            order = items.get(items.size() - 1).order();
            id = items.get(items.size() - 1).id();
        }
    }

    private List<LaneSpot> items(String order, UUID after) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select %s from backlog_item
                where product_id = ? and lane = ? and (lane_order, item_id) > (?, ?)
                order by lane_order, item_id limit %d
                """.formatted(LaneSpot.COLUMNS, AT_ONCE))) {
            statement.setObject(1, productId);
            statement.setString(2, lane.name());
            statement.setString(3, order);
            statement.setObject(4, after);
            var rows = statement.executeQuery();
            var items = new ArrayList<LaneSpot>();
            while (rows.next()) {
                items.add(LaneSpot.read(rows));
            }
            return items;
        }
    }
}
