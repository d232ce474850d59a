package dev.tandem.backlog.query;

import dev.tandem.backlog.merge.Placement;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.kit.id.Reference;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Single items, and where they stand. */
@ApplicationScoped
class Items {
    private static final String SQL = """
            select %s, item_key, (select %s from backlog_head where product_id = ?), %s
            from backlog_item item %s
            where product_id = ? and item_%s = ? and owner_version is not null and not owner_deleted
            """;

    private final ReadOnly database;
    private final KnownSections sections;

    Items(ReadOnly database, KnownSections sections) {
        this.database = database;
        this.sections = sections;
    }

    private record Found(LaneRow row, String key, PageHead head, InSection place) {
        @Nullable
        LaneSpot spot() {
            return row.order() == null ? null : new LaneSpot(row.id(), key, row.lane(), row.order(), row.placed());
        }
    }

    Rendered read(UUID productId, String reference) {
        return database.oneState(connection -> {
            var found = find(connection, productId, reference);
            var spot = found.spot();
            Long position =
                    spot == null ? null : order(connection, found.head()).position(spot, found.place());
            var json = new JsonBytes(1000);
            ItemJson.write(json, found.row(), position, found.head().median(), found.head());
            return new Rendered(json.toByteArray(), null);
        });
    }

    ExplanationView explain(UUID productId, String reference) {
        return database.oneState(connection -> {
            var found = find(connection, productId, reference);
            var head = found.head();
            var spot = Optional.ofNullable(found.spot())
                    .orElseThrow(() -> BacklogProblem.NOT_IN_A_LANE.because(
                            "%s is done, shipped, dropped or deleted and so has no place in the order", found.key()));
            Placement<LaneSpot> placement = order(connection, head).of(spot, found.place());
            return ExplanationView.of(placement, head.share(), head.balance());
        });
    }

    private PlaceInOrder order(Connection connection, PageHead head) throws SQLException {
        return new PlaceInOrder(head, sections.lanes(connection, head));
    }

    private static Found find(Connection connection, UUID productId, String reference) throws SQLException {
        var named = Reference.of(reference);
        var id = named.id();
        String sql = SQL.formatted(
                LaneRow.COLUMNS, PageHead.JSON, InSection.COLUMNS, InSection.JOIN, id.isPresent() ? "id" : "key");
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, productId);
            statement.setObject(2, productId);
            statement.setObject(3, id.isPresent() ? id.get() : named.key());
            var rows = statement.executeQuery();
            if (!rows.next()) {
                throw Backlogs.unknownItem(reference);
            }
            return new Found(
                    LaneRow.read(rows), rows.getString(8), PageHead.read(rows.getString(9)), InSection.read(rows, 10));
        }
    }
}
