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
            select %s, known_order < lane_order, (select %s from backlog_head where product_id = item.product_id), %s
            from (
                select item_id, product_id, item_key, lane, placed, lane_order as known_order,
                    left(lane_order, 1) || ? as lane_order
                from backlog_item where item_id = ? and lane is not null) item %s
            """.formatted(LaneSpot.COLUMNS, PageHead.JSON, InSection.COLUMNS, InSection.JOIN);

    private final ReadOnly database;
    private final KnownSections sections;

    RankedPlaces(ReadOnly database, KnownSections sections) {
        this.database = database;
        this.sections = sections;
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
                var lanes = sections.lanes(connection, head);
                var ahead = lanes.of(spot.lane()).ahead(InSection.read(rows, 8));
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
