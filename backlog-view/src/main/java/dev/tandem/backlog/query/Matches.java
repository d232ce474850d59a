package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The next items that a filter asks for, of both lanes and of those in none, in one statement. Few matches are found by
 * the index of the facets, many by walking the lane: PostgreSQL decides, by how many there are of these facets.
 */
record Matches(List<Match> features, List<Match> debt, List<Match> finished) {
    private static final String IN_LANE = """
            (select %s from backlog_item
                where product_id = ? and lane = '%s' and (lane_order, item_id) > (?, ?) and %s
                order by lane_order, item_id limit %d)""";
    private static final String FINISHED = """
            (select %s from backlog_item
                where product_id = ? and lane is null and owner_version is not null and not owner_deleted
                    and item_key > ? and %s
                order by item_key limit %d)""";

    static Matches read(Connection connection, PageHead head, Matching matching, FilteredWalk walk, int most)
            throws SQLException {
        var found = new Matches(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var bound = matching.in(head);
        var parts = new ArrayList<String>();
        for (Lane lane : matching.lanes()) {
            parts.add(IN_LANE.formatted(Match.COLUMNS, lane, bound.sql(), most));
        }
        if (matching.isNamed()) {
            parts.add(FINISHED.formatted(Match.COLUMNS, bound.sql(), most));
        }
        if (parts.isEmpty()) {
            return found;
        }
        // Once prepared, it would be planned for any filter alike, though one finds a few and another nearly all.
        set(connection, "force_custom_plan");
        try (var statement = connection.prepareStatement(String.join(" union all ", parts))) {
            bind(statement, head.productId(), matching, bound, walk);
            var rows = statement.executeQuery();
            while (rows.next()) {
                found.add(Match.read(rows));
            }
        }
        set(connection, "auto");
        return found;
    }

    private static void set(Connection connection, String planCacheMode) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set local plan_cache_mode = " + planCacheMode);
        }
    }

    private static void bind(
            PreparedStatement statement, UUID productId, Matching matching, Matching.Bound bound, FilteredWalk walk)
            throws SQLException {
        int next = 1;
        for (Lane lane : matching.lanes()) {
            var after = lane == Lane.DEBT ? walk.debt() : walk.features();
            statement.setObject(next++, productId);
            statement.setString(next++, after.order());
            statement.setObject(next++, after.id());
            next = bound.bind(statement, next);
        }
        if (matching.isNamed()) {
            statement.setObject(next++, productId);
            statement.setString(next++, walk.finished());
            bound.bind(statement, next);
        }
    }

    private void add(Match match) {
        var row = match.row();
        if (row.order() == null) {
            finished.add(match);
        } else {
            (row.lane() == Lane.DEBT ? debt : features).add(match);
        }
    }
}
