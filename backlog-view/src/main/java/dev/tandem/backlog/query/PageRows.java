package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a page is made of: its product's head and the next items of both lanes, in one statement and so of one state. */
record PageRows(PageHead head, LaneRows features, LaneRows debt) {
    private static final String HEAD = """
            select null as item_type, null as lane_order, null::uuid as item_id, null::int as placed, null::uuid as release_id,
                0 as lacks, %s as shown
            from backlog_head where product_id = ? and %s""".formatted(PageHead.JSON, PageHead.KNOWN);

    private static final String FEATURES = next(Lane.FEATURE);
    private static final String DEBT = next(Lane.DEBT);

    private static String next(Lane lane) {
        return """

                union all (
                    select %s from backlog_item
                    where product_id = ? and lane = '%s' and (lane_order, item_id) > (?, ?)
                    order by lane_order, item_id limit\s""".formatted(LaneRow.COLUMNS, lane);
    }

    /** Limits are written out: with a parameter PostgreSQL would plan each execution anew. */
    private static String sql(Limits limits) {
        return HEAD + FEATURES + limits.features() + ")" + DEBT + limits.debt() + ")";
    }

    /** How many items of each lane are read. */
    record Limits(int features, int debt) {
        /** Few statements differ, so that each connection has them prepared. */
        private static final int STEP = 5;

        /** As many as the share makes likely, items of all sizes being in both lanes. */
        static Limits likely(int page, int shareBasisPoints) {
            double share = shareBasisPoints / 10_000.0;
            return new Limits(some(page, 1 - share, 1.1), some(page, share, 1.4));
        }

        /** No page takes more of a lane, and looks at one behind. */
        static Limits enough(int page) {
            return new Limits(page + 1, page + 1);
        }

        private static int some(int page, double share, double margin) {
            int likely = (int) Math.ceil((page * share * margin + 1) / STEP) * STEP;
            return Math.min(page + 1, likely);
        }
    }

    /** @return nothing where there is no such product any more */
    static Optional<PageRows> read(
            Connection connection, UUID productId, Walk.Place features, Walk.Place debt, Limits limits)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql(limits))) {
            statement.setObject(1, productId);
            bind(statement, 2, productId, features);
            bind(statement, 5, productId, debt);
            var rows = statement.executeQuery();
            PageHead head = null;
            List<LaneRow> nextFeatures = new ArrayList<>(limits.features());
            List<LaneRow> nextDebt = new ArrayList<>(limits.debt());
            while (rows.next()) {
                if (rows.getString(1) == null) {
                    head = PageHead.read(rows.getString(7));
                } else {
                    var row = LaneRow.read(rows);
                    (row.lane() == Lane.DEBT ? nextDebt : nextFeatures).add(row);
                }
            }
            return Optional.ofNullable(head)
                    .map(each -> new PageRows(
                            each,
                            new LaneRows(nextFeatures, limits.features()),
                            new LaneRows(nextDebt, limits.debt())));
        }
    }

    private static void bind(PreparedStatement statement, int from, UUID productId, Walk.Place after)
            throws SQLException {
        statement.setObject(from, productId);
        statement.setString(from + 1, after.order());
        statement.setObject(from + 2, after.id());
    }

    boolean ranOut() {
        return features.ranOut() || debt.ranOut();
    }
}
