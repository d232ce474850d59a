package dev.tandem.backlog.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** What lies ahead of an item in the section of its lane that it stands in. */
record InSection(String firstOrder, LaneContent content) {
    static final String COLUMNS = "section.first_order, ahead.items, ahead.points, ahead.unestimated";

    private static final String AHEAD = """
            left join lateral (
                select count(*) as items, coalesce(sum(placed), 0) as points, count(*) - count(placed) as unestimated
                from backlog_item each
                where each.product_id = item.product_id and each.lane = item.lane
                    and each.lane_order >= section.first_order
                    and (each.lane_order, each.item_id) < (item.lane_order, item.item_id)) ahead on true
            """;

    /** Of rows {@code item} of backlog_item; without a row where one is in no lane. */
    static final String JOIN = """
            left join lateral (
                select first_order from backlog_section
                where product_id = item.product_id and lane = item.lane and first_order <= item.lane_order
                order by first_order desc limit 1) section on true
            """ + AHEAD;

    /** Of items whose sections are known. */
    private static final String OF_SEVERAL = """
            select number, %s
            from unnest((select ?::text[]), (select ?::text[]), (select ?::text[]), (select ?::uuid[]))
                with ordinality known (lane, first_order, lane_order, item_id, number)
            cross join lateral (
                select ?::uuid as product_id, lane, lane_order collate "C" as lane_order, item_id) item
            cross join lateral (select known.first_order collate "C" as first_order) section
            %s""".formatted(COLUMNS, AHEAD);

    /** @return in the order of the rows, which stand in lanes */
    static List<InSection> of(Connection connection, SectionedLanes lanes, List<LaneRow> rows) throws SQLException {
        var found = new InSection[rows.size()];
        try (var statement = connection.prepareStatement(OF_SEVERAL)) {
            array(statement, 1, "text", rows, row -> row.lane().name());
            array(statement, 2, "text", rows, row -> lanes.of(row.lane()).firstOrderOf(row.placeInLane()));
            array(statement, 3, "text", rows, LaneRow::placeInLane);
            array(statement, 4, "uuid", rows, LaneRow::id);
            statement.setObject(5, lanes.productId());
            var each = statement.executeQuery();
            while (each.next()) {
                found[each.getInt(1) - 1] = read(each, 2);
            }
        }
        return List.of(found);
    }

    private static void array(
            PreparedStatement statement, int index, String type, List<LaneRow> rows, Function<LaneRow, Object> value)
            throws SQLException {
        statement.setArray(
                index,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** @param from the first of the columns */
    static InSection read(ResultSet rows, int from) throws SQLException {
        return new InSection(rows.getString(from), LaneContent.read(rows, from + 1));
    }
}
