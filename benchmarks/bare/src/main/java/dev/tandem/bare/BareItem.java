package dev.tandem.bare;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** About as many fields, and bytes of JSON, as an item of the merged backlog. */
public record BareItem(
        long position,
        UUID id,
        String key,
        String lane,
        String kind,
        String title,
        String why,
        String status,
        BigDecimal points,
        boolean estimated,
        boolean ready,
        boolean tooLarge,
        boolean expedite,
        BigDecimal low,
        BigDecimal high,
        String confidence,
        String progress,
        String owner,
        List<String> tags,
        boolean stale,
        Instant updatedAt,
        Risks risks,
        List<String> blockedBy,
        List<String> agreedBy,
        List<String> notReady,
        int openQuestions,
        boolean umbrella,
        String laneOrder,
        long ownerVersion,
        long workVersion,
        @Nullable String score,
        @Nullable String sprint,
        @Nullable String release) {
    static final String COLUMNS =
            "position, id, item_key, lane, kind, title, why, status, points, estimated, ready, too_large, expedite, low,"
                    + " high, confidence, progress, owner, tags, stale, updated_at, open_risks, highest_risk, blocked_by,"
                    + " agreed_by, not_ready, open_questions, umbrella, lane_order, owner_version, work_version, score,"
                    + " sprint, release";

    /** What is an object in an item, too. */
    public record Risks(int open, @Nullable String highest) {}

    static BareItem of(ResultSet row) throws SQLException {
        return new BareItem(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                BigDecimal.valueOf(row.getInt(9), 1),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getBoolean(12),
                row.getBoolean(13),
                BigDecimal.valueOf(row.getInt(14), 1),
                BigDecimal.valueOf(row.getInt(15), 1),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                texts(row, 19),
                row.getBoolean(20),
                row.getObject(21, OffsetDateTime.class).toInstant(),
                new Risks(row.getInt(22), row.getString(23)),
                texts(row, 24),
                texts(row, 25),
                texts(row, 26),
                row.getInt(27),
                row.getBoolean(28),
                row.getString(29),
                row.getLong(30),
                row.getLong(31),
                row.getString(32),
                row.getString(33),
                row.getString(34));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
