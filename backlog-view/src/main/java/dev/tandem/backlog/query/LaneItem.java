package dev.tandem.backlog.query;

import dev.tandem.kit.id.Reference;
import dev.tandem.model.BacklogProblem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** An item that stands in a lane, and where. */
record LaneItem(LaneSpot spot, InSection place) {
    /** Behind selects the planner does not see how many are named, and keeps its plan. */
    private static final String SQL = """
            select %s, %s from backlog_item item %s
            where product_id = ?
                and (item_key = any((select ?)::text[]) or item_id = any((select ?)::uuid[]))
                and owner_version is not null and not owner_deleted
            """.formatted(LaneSpot.COLUMNS, InSection.COLUMNS, InSection.JOIN);

    /** @return in the order of the references; one that is unknown or in no lane is refused */
    static List<LaneItem> read(Connection connection, UUID productId, List<String> references) throws SQLException {
        var named = references.stream().map(Reference::of).toList();
        var found = new HashMap<Object, LaneItem>();
        try (var statement = connection.prepareStatement(SQL)) {
            statement.setObject(1, productId);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", named.stream().map(Reference::key).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid",
                            named.stream().flatMap(each -> each.id().stream()).toArray()));
            var rows = statement.executeQuery();
            while (rows.next()) {
                String key = rows.getString(2);
                if (rows.getString(3) == null) {
                    throw BacklogProblem.NOT_IN_A_LANE.because(
                            "%s is done, shipped, dropped or deleted and so has no place in the order", key);
                }
                var item = new LaneItem(LaneSpot.read(rows), InSection.read(rows, 6));
                found.put(key, item);
                found.put(item.spot().id(), item);
            }
        }
        return named.stream()
                .map(each -> {
                    var item = found.get(each.id().map(Object.class::cast).orElseGet(each::key));
                    if (item == null) {
                        throw Backlogs.unknownItem(each.text());
                    }
                    return item;
                })
                .toList();
    }
}
