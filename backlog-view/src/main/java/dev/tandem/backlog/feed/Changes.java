package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.LaneRow;
import dev.tandem.backlog.query.PageHead;
import dev.tandem.backlog.query.Since;
import dev.tandem.kit.database.ReadOnly;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changed in a product, the oldest first, each once and as it is now. One statement, and so of one state. */
@ApplicationScoped
class Changes {
    private static final String SQL = """
            select null as item_type, null as lane_order, null::uuid as item_id, null::int as placed,
                null::uuid as release_id, 0 as lacks, %s as shown, %s
            from backlog_head where product_id = ?
            union all (
                select %s, %s from backlog_item
                where product_id = ? and changed_seq > ? and owner_version is not null
                order by changed_seq limit %d)
            union all (
                select null, null, part_id, null, null, 0, state, %s from backlog_part
                where product_id = ? and changed_seq > ? order by changed_seq limit %5$d)
            """;

    static final String MADE_AGAIN = "this copy was made again since then, or another one gave that place";

    private final ReadOnly database;

    Changes(ReadOnly database) {
        this.database = database;
    }

    /** @param next the place behind the last of them */
    record Part(List<Change> changes, Since next) {}

    /** @param since none for everything from the beginning */
    Part after(UUID product, @Nullable Since since, int limit) {
        return database.oneStatement(connection -> read(connection, product, since, limit))
                .orElseThrow(() -> gone("there is no such product here any more"));
    }

    private static Optional<Part> read(Connection connection, UUID product, @Nullable Since since, int limit)
            throws SQLException {
        long from = since == null ? 0 : since.sequence();
        String sql = SQL.formatted(
                PageHead.JSON, Change.HEAD_COLUMNS, LaneRow.COLUMNS, Change.ITEM_COLUMNS, limit, Change.PART_COLUMNS);
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, product);
            statement.setObject(2, product);
            statement.setLong(3, from);
            statement.setObject(4, product);
            statement.setLong(5, from);
            var rows = statement.executeQuery();
            if (!rows.next() || !Change.isHead(rows)) {
                return Optional.empty();
            }
            var head = PageHead.read(rows.getString(7));
            requireSame(since, head);
            var changes = new ArrayList<Change>();
            while (rows.next()) {
                changes.add(Change.read(rows, head));
            }
            return Optional.of(part(changes, head, limit));
        }
    }

    private static Part part(List<Change> changes, PageHead head, int limit) {
        changes.sort(Comparator.comparingLong(Change::sequence));
        var now = Since.now(head);
        if (changes.size() < limit) {
            return new Part(changes, now);
        }
        var first = changes.subList(0, limit);
        return new Part(first, now.at(first.get(limit - 1).sequence()));
    }

    private static void requireSame(@Nullable Since since, PageHead head) {
        if (since != null && !since.isOf(head.generation(), head.sequence())) {
            throw gone(MADE_AGAIN);
        }
    }

    static RuntimeException gone(String reason) {
        return BacklogProblem.CHANGES_GONE
                .because("What changed since then cannot be told: %s. Read the product anew", reason)
                .with("reason", reason);
    }
}
