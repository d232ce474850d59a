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
    /** How far each lane is walked. */
    private static final int NEAR = 200;
    /** Where so many are found there, a page is found so far on. */
    private static final int SOME = 5;

    private static final int FAR = 2000;
    /** No more than so many are found by the index as soon as by walking on. */
    private static final int FEW = 1000;

    private static final String OF_LANE = "product_id = ? and lane = '%2$s' and (lane_order, item_id) > (?, ?)";
    /** Behind selects the planner does not see how long the lane is, and keeps its plan: it walks as far at any length. */
    private static final String WALKED =
            OF_LANE.replace("= ?", "= (select ?::uuid)").replace("(?, ?)", "((select ?::text), (select ?::uuid))");
    /** Behind the offset the order is no reason to walk the lane. */
    private static final String BY_INDEX = "(select * from (select %1$s from backlog_item where " + OF_LANE
            + " and %3$s offset 0) few order by lane_order, item_id limit %4$d)";

    private static final String FINISHED = """
            (select %1$s from backlog_item
                where product_id = ? and lane is null and owner_version is not null and not owner_deleted
                    and item_key > ? and %3$s
                order by item_key limit %4$d)""";

    private static String amongTheNext(int far) {
        return "(select %1$s from (select * from backlog_item where " + WALKED + " order by lane_order, item_id limit "
                + far + ") near where %3$s order by lane_order, item_id limit %4$d)";
    }

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
            wanted.read(BY_INDEX, matching.lanes(), true, found);
            return found;
        }
        wanted.read(amongTheNext(NEAR), matching.lanes(), false, found);
        var few = found.lanesThatHaveMore(matching.lanes(), lanes, NEAR, most);
        var some = few.stream()
                .filter(lane -> found.of(lane).size() >= SOME && found.expected(lane, lanes) > FEW)
                .toList();
        var rare = new ArrayList<>(few);
        rare.removeAll(some);
        wanted.readAgain(amongTheNext(FAR), some, found);
        rare.addAll(found.lanesThatHaveMore(some, lanes, FAR, most));
        wanted.readAgain(BY_INDEX, rare, found);
        return found;
    }

    /** Those of which too few were found so far on. */
    private List<Lane> lanesThatHaveMore(Collection<Lane> walked, SectionedLanes lanes, int far, int most) {
        return walked.stream()
                .filter(lane -> of(lane).size() < most && lanes.of(lane).all().items() > far)
                .toList();
    }

    /** How many there are in the whole lane, if they are as frequent there as near. */
    private long expected(Lane lane, SectionedLanes lanes) {
        return of(lane).size() * lanes.of(lane).all().items() / NEAR;
    }

    /** What all statements of a page ask for. */
    private record Wanted(Connection connection, UUID productId, Matching.Bound matching, FilteredWalk walk, int most) {
        void read(String way, Collection<Lane> lanes, boolean finishedToo, Matches into) throws SQLException {
            var parts = new ArrayList<String>();
            lanes.forEach(lane -> parts.add(sql(way, lane.name())));
            if (finishedToo) {
                parts.add(sql(FINISHED, ""));
            }
            if (parts.isEmpty()) {
                return;
            }
            try (var statement = connection.prepareStatement(String.join(" union all ", parts))) {
                bind(statement, lanes, finishedToo);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    into.add(Match.read(rows));
                }
            }
        }

        void readAgain(String way, Collection<Lane> lanes, Matches into) throws SQLException {
            lanes.forEach(lane -> into.of(lane).clear());
            read(way, lanes, false, into);
        }

        private String sql(String way, String lane) {
            return way.formatted(Match.COLUMNS, lane, matching.sql(), most);
        }

        private void bind(PreparedStatement statement, Collection<Lane> lanes, boolean finishedToo)
                throws SQLException {
            int next = 1;
            for (Lane lane : lanes) {
                var after = lane == Lane.DEBT ? walk.debt() : walk.features();
                statement.setObject(next++, productId);
                statement.setString(next++, after.order());
                statement.setObject(next++, after.id());
                next = matching.bind(statement, next);
            }
            if (finishedToo) {
                statement.setObject(next++, productId);
                statement.setString(next++, walk.finished());
                matching.bind(statement, next);
            }
        }
    }

    private List<Match> of(Lane lane) {
        return lane == Lane.DEBT ? debt : features;
    }

    private void add(Match match) {
        var row = match.row();
        (row.order() == null ? finished : of(row.lane())).add(match);
    }
}
