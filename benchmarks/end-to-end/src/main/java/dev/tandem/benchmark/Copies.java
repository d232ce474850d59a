package dev.tandem.benchmark;

import dev.tandem.kit.id.Ids;
import dev.tandem.kit.rank.RankKey;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Items that are to be like one that exists, in everything but id, key, rank, title and points: as a temporary table, and
 * what is written from it. Every other column of their rows, and every other field of their events, is the first item's, so
 * that nothing here needs to know them.
 */
final class Copies {
    private static final int[] POINTS = {1, 2, 3, 5, 8, 13};
    private static final int ROWS_AT_ONCE = 10_000;

    private record Copy(long number, UUID id, String key, String rank) {
        String line() {
            return "%d\t%s\t%s\t%s\t%s %d\t%d\n"
                    .formatted(
                            number,
                            id,
                            key,
                            rank,
                            "What visitors ask for most, as they say it themselves,",
                            number,
                            POINTS[(int) (number * 7 % POINTS.length)]);
        }
    }

    private final List<Copy> all;

    private Copies(List<Copy> all) {
        this.all = all;
    }

    /** Numbered from 2, since the first item is there. */
    static Copies behind(@Nullable String rank, String keyPrefix, long last) {
        var ranks = RankKey.between(rank, null, Math.toIntExact(last - 1));
        var copies = new ArrayList<Copy>(ranks.size());
        for (int i = 0; i < ranks.size(); i++) {
            long number = i + 2L;
            copies.add(new Copy(number, Ids.next(), keyPrefix + number, ranks.get(i)));
        }
        return new Copies(copies);
    }

    /** Makes the temporary table {@code copied} of the connection. */
    void bring(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("""
                    create temporary table copied (
                        number bigint, id uuid, item_key text, rank text collate "C", title text, points int)""");
        }
        var copy = connection.unwrap(PGConnection.class).getCopyAPI();
        for (int from = 0; from < all.size(); from += ROWS_AT_ONCE) {
            var lines = new StringBuilder();
            all.subList(from, Math.min(all.size(), from + ROWS_AT_ONCE)).forEach(each -> lines.append(each.line()));
            try {
                copy.copyIn("copy copied from stdin", new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new SQLException(e);
            }
        }
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
