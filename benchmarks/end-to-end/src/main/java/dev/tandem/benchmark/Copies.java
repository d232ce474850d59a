package dev.tandem.benchmark;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.rank.RankKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Items that are to be like one that exists, in everything but id, key, rank, title and points: as a temporary table, and
 * what is written from it. Every other column of their rows, and every other field of their events, is the first item's, so
 * that nothing here needs to know them.
 */
final class Copies {
    private static final int[] POINTS = {1, 2, 3, 5, 8, 13};
    private static final int ROWS_AT_ONCE = 10_000;

    private record Copy(long number, UUID id, String key, String rank) {}

    private final List<Copy> all;

    private Copies(List<Copy> all) {
        this.all = all;
    }

    /** Numbered from 2, since the first item is there; ranked behind it. */
    static Copies of(String firstRank, String keyPrefix, long last) {
        var ranks = RankKey.between(firstRank, null, Math.toIntExact(last - 1));
        var copies = new ArrayList<Copy>(ranks.size());
        for (int i = 0; i < ranks.size(); i++) {
            long number = i + 2L;
            copies.add(new Copy(number, Ids.next(), keyPrefix + number, ranks.get(i)));
        }
        return new Copies(copies);
    }

    static String rankOf(Connection connection, String table, UUID item) throws SQLException {
        try (var query = connection.prepareStatement("select rank from %s where id = ?".formatted(table))) {
            query.setObject(1, item);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    /** Makes the temporary table {@code copied} of the connection. */
    void bring(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("""
                    create temporary table copied (
                        number bigint, id uuid, item_key text, rank text collate "C", title text, points int)""");
        }
        try (var insert = connection.prepareStatement("insert into copied values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < all.size(); i++) {
                set(insert, all.get(i));
                insert.addBatch();
                if (i % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, Copy copy) throws SQLException {
        insert.setLong(1, copy.number());
        insert.setObject(2, copy.id());
        insert.setString(3, copy.key());
        insert.setString(4, copy.rank());
        insert.setString(5, "What visitors ask for most, as they say it themselves, " + copy.number());
        insert.setInt(6, POINTS[(int) (copy.number() * 7 % POINTS.length)]);
    }

    /**
     * Writes a row for each copy.
     *
     * @param first which row is copied, as a condition on {@code first}
     * @param different what is different, as pairs of column and expression on {@code first} and {@code copied}
     */
    static void rows(Connection connection, String table, String first, String different) throws SQLException {
        String columns = columnsOf(connection, table);
        try (var statement = connection.createStatement()) {
            int written = statement.executeUpdate(String.format(
                    Locale.ROOT,
                    """
                    insert into %1$s (%2$s)
                    select %3$s from %1$s first cross join copied
                        cross join lateral jsonb_populate_record(first, jsonb_build_object(%4$s)) made
                    where %5$s order by copied.number""",
                    table,
                    columns,
                    columns.replaceAll("\"(\\w+)\"", "made.\"$1\""),
                    different,
                    first));
            if (written == 0) {
                throw new BenchmarkFailure("There is no row of %s where %s".formatted(table, first));
            }
        }
    }

    /** Writes the first event of each copy, for the relay to publish. */
    static void events(Connection connection, String kind, UUID first, String different) throws SQLException {
        rows(
                connection,
                "journal",
                "first.kind = '%s' and first.aggregate_id = '%s' and first.version = 1".formatted(kind, first),
                """
                'event_id', gen_random_uuid(), 'aggregate_id', copied.id, 'published_at', null, 'published_offset', null,
                'data', first.data || jsonb_build_object('id', copied.id, 'key', copied.item_key, %s)""".formatted(different));
    }

    private static String columnsOf(Connection connection, String table) throws SQLException {
        try (var query = connection.prepareStatement("""
                select string_agg('"' || column_name || '"', ', ') from information_schema.columns
                where table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'""")) {
            query.setString(1, table);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
