package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The next items that a filter asks for, of both lanes and of those in none. Where many match, there are enough among the
 * next of a lane, or a bit further on; otherwise the index of the facets finds them. PostgreSQL, left to choose, walks a lane
 * of a million for a few, since what its sample has not seen it takes to be in one of two hundred rows.
 */
record Matches(List<Match> features, List<Match> debt, List<Match> finished) {
    /** How far each lane is walked, to see how frequent matches are. */
    private static final int NEAR = 200;
    /** How far it is walked on. */
    private static final int FAR = 2000;

    /** Behind selects the planner does not see how long the lane is, and keeps its plan: it walks as far at any length. */
    private static final String NEXT = """
            (select %1$s from (
                select * from backlog_item
                where product_id = (select ?::uuid) and lane = '%2$s'
                    and (lane_order, item_id) > ((select ?::text), (select ?::uuid))
                order by lane_order, item_id limit %5$d) near
            where %3$s order by lane_order, item_id limit %4$d)""";

    /** Behind the offset the order is no reason to walk the lane. */
    private static final String BY_INDEX = """
            (select %1$s from (
                select * from backlog_item
                where product_id = ? and lane = '%2$s' and (lane_order, item_id) > (?, ?) and %3$s offset 0) few
            order by lane_order, item_id limit %4$d)""";

    private static final String FINISHED = """
            (select %1$s from backlog_item
                where product_id = ? and lane is null and owner_version is not null and not owner_deleted
                    and item_key > ? and %2$s
                order by item_key limit %3$d)""";

    /** @param most of each lane, and of what is finished */
    static Matches read(
            Connection connection,
            SectionedLanes lanes,
            Matching matching,
            Matching.Bound bound,
            FilteredWalk walk,
            int most)
            throws SQLException {
        var found = new Matches(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var wanted = new Wanted(connection, lanes.productId(), bound, walk, most);
        if (matching.isNamed()) {
            wanted.byIndex(matching.lanes(), found);
            wanted.finished(found);
            return found;
        }
        wanted.next(NEAR, matching.lanes(), found);
        var few = found.lanesThatHaveMore(matching.lanes(), lanes, NEAR, most);
        var some = few.stream()
                .filter(lane -> found.isSoonerFoundOnTheWay(lane, lanes, most))
                .toList();
        var rare = new ArrayList<>(few);
        rare.removeAll(some);
        wanted.next(FAR, some, found);
        rare.addAll(found.lanesThatHaveMore(some, lanes, FAR, most));
        wanted.byIndex(rare, found);
        return found;
    }

    /** Those of which too few were found so far on. */
    private List<Lane> lanesThatHaveMore(Collection<Lane> walked, SectionedLanes lanes, int far, int most) {
        return walked.stream()
                .filter(lane -> of(lane).size() < most && lanes.of(lane).all().items() > far)
                .toList();
    }

    /** Whether a walk would pass fewer items than the index would name, if matches are as frequent everywhere as near. */
    private boolean isSoonerFoundOnTheWay(Lane lane, SectionedLanes lanes, int most) {
        long near = of(lane).size();
        long passed = (long) NEAR * most / Math.max(near, 1);
        return passed <= FAR && passed < near * lanes.of(lane).all().items() / NEAR;
    }

    /** What all statements of a page ask for. */
    private record Wanted(Connection connection, UUID productId, Matching.Bound matching, FilteredWalk walk, int most) {
        void next(int far, Collection<Lane> lanes, Matches into) throws SQLException {
            read(NEXT, far, lanes, into);
        }

        void byIndex(Collection<Lane> lanes, Matches into) throws SQLException {
            read(BY_INDEX, 0, lanes, into);
        }

        private void read(String way, int far, Collection<Lane> lanes, Matches into) throws SQLException {
            if (lanes.isEmpty()) {
                return;
            }
            lanes.forEach(lane -> into.of(lane).clear());
            var parts = lanes.stream()
                    .map(lane -> way.formatted(Match.COLUMNS, lane, matching.sql(), most, far))
                    .toList();
            query(String.join(" union all ", parts), into, statement -> {
                int next = 1;
                for (Lane lane : lanes) {
                    var after = lane == Lane.DEBT ? walk.debt() : walk.features();
                    statement.setObject(next++, productId);
                    statement.setString(next++, after.order());
                    statement.setObject(next++, after.id());
                    next = matching.bind(statement, next);
                }
            });
        }

        void finished(Matches into) throws SQLException {
            query(FINISHED.formatted(Match.COLUMNS, matching.sql(), most), into, statement -> {
                statement.setObject(1, productId);
                statement.setString(2, walk.finished());
                matching.bind(statement, 3);
            });
        }

        private void query(String sql, Matches into, Binding binding) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    into.add(Match.read(rows));
                }
            }
        }
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private List<Match> of(Lane lane) {
        return lane == Lane.DEBT ? debt : features;
    }

    private void add(Match match) {
        var row = match.row();
        (row.order() == null ? finished : of(row.lane())).add(match);
    }
}
