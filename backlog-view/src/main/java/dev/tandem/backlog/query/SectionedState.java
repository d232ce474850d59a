package dev.tandem.backlog.query;

import dev.tandem.model.lane.Lane;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * All sections of a product in one state of its backlog.
 *
 * @param expedited debt that comes before everything
 */
record SectionedState(
        int generation, long sequence, long digest, SectionList features, SectionList debt, LaneContent expedited) {
    private static final String EXPEDITED = "EXPEDITED";
    private static final long ALL = -1;

    /** Behind a select the planner does not see how much is wanted, and keeps its plan. */
    private static final String CHANGED = """
            select lane, first_order, items, points, unestimated from backlog_section
            where product_id = ? and sequence > (select ?::bigint)
            union all
            select '%s', '', count(*), coalesce(sum(placed), 0), count(*) - count(placed)
            from backlog_item where product_id = ? and lane = 'DEBT' and lane_order < '1'
            """.formatted(EXPEDITED);

    /** @param head read in the same state */
    static SectionedState read(Connection connection, PageHead head) throws SQLException {
        return Changed.since(ALL, connection, head.productId()).appliedTo(SectionList.NONE, SectionList.NONE, head);
    }

    /**
     * A later state, for which only what changed is read.
     *
     * @param head read in the same state
     */
    SectionedState followedTo(PageHead head, Connection connection) throws SQLException {
        var changed = Changed.since(sequence, connection, head.productId());
        var next = changed.mayBeAll() ? read(connection, head) : changed.appliedTo(features, debt, head);
        return next.addsUpTo(head) ? next : read(connection, head);
    }

    boolean isOf(PageHead head) {
        return generation == head.generation() && sequence == head.sequence() && digest == head.digest();
    }

    boolean isBefore(PageHead head) {
        return generation == head.generation() && sequence < head.sequence();
    }

    int sections() {
        return features.size() + debt.size();
    }

    long items() {
        return features.all().items() + debt.all().items();
    }

    private boolean addsUpTo(PageHead head) {
        var ofFeatures = features.all();
        var ofDebt = debt.all();
        return ofFeatures.points() == head.featurePoints()
                && ofFeatures.unestimated() == head.featureUnestimated()
                && ofDebt.points() == head.debtPoints()
                && ofDebt.unestimated() == head.debtUnestimated();
    }

    /** Sections in their order, and how much is expedited. */
    private record Changed(List<Section> features, List<Section> debt, LaneContent expedited) {
        static Changed since(long sequence, Connection connection, UUID productId) throws SQLException {
            var features = new ArrayList<Section>();
            var debt = new ArrayList<Section>();
            var expedited = LaneContent.NOTHING;
            try (var statement = connection.prepareStatement(CHANGED)) {
                statement.setObject(1, productId);
                statement.setLong(2, sequence);
                statement.setObject(3, productId);
                var rows = statement.executeQuery();
                while (rows.next()) {
                    var content = LaneContent.read(rows, 3);
                    String lane = rows.getString(1);
                    if (lane.equals(EXPEDITED)) {
                        expedited = content;
                    } else {
                        (Lane.valueOf(lane) == Lane.DEBT ? debt : features)
                                .add(new Section(rows.getString(2), content));
                    }
                }
            }
            features.sort(Comparator.comparing(Section::firstOrder));
            debt.sort(Comparator.comparing(Section::firstOrder));
            return new Changed(features, debt, expedited);
        }

        /** Sections that are made anew, of which some may be gone, have the first of each lane among them. */
        boolean mayBeAll() {
            return hasFirst(features) && hasFirst(debt);
        }

        private static boolean hasFirst(List<Section> sections) {
            return !sections.isEmpty() && sections.get(0).firstOrder().isEmpty();
        }

        SectionedState appliedTo(SectionList knownFeatures, SectionList knownDebt, PageHead head) {
            return new SectionedState(
                    head.generation(),
                    head.sequence(),
                    head.digest(),
                    knownFeatures.with(features),
                    knownDebt.with(debt),
                    expedited);
        }
    }
}
