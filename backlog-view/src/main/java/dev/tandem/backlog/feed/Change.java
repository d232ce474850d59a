package dev.tandem.backlog.feed;

import dev.tandem.backlog.query.ItemJson;
import dev.tandem.backlog.query.JsonBytes;
import dev.tandem.backlog.query.LaneRow;
import dev.tandem.backlog.query.PageHead;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change as it is sent.
 *
 * @param kind of what changed, such as {@code feature}
 * @param json the whole of it, as it is in the list and in the stream
 */
record Change(long sequence, String kind, String json) {
    /** Behind those of {@link LaneRow}, which come first. */
    static final String HEAD_COLUMNS =
            "'' as kind, null as key, 0::bigint as version, false as deleted, sequence as seq, null as type,"
                    + " null as actor, null::timestamptz as at";

    static final String ITEM_COLUMNS =
            "lower(item_type), item_key, owner_version, owner_deleted, changed_seq, changed_type, changed_by, changed_at";
    static final String PART_COLUMNS =
            "kind, null, version, state is null, changed_seq, changed_type, changed_by, changed_at";

    static boolean isHead(ResultSet rows) throws SQLException {
        return rows.getString(8).isEmpty();
    }

    static Change read(ResultSet rows, PageHead head) throws SQLException {
        String kind = rows.getString(8);
        var json = new JsonBytes(1000);
        json.raw("{\"kind\":").text(kind);
        json.raw(",\"key\":").text(rows.getString(9));
        json.raw(",\"id\":").text(rows.getObject(3, UUID.class).toString());
        json.raw(",\"version\":").value(rows.getLong(10));
        json.raw(",\"type\":").text(rows.getString(13));
        boolean deleted = rows.getBoolean(11);
        json.raw(",\"deleted\":").value(deleted);
        json.raw(",\"actor\":").text(rows.getString(14));
        json.raw(",\"at\":").text(moment(rows.getObject(15, OffsetDateTime.class)));
        json.raw(",\"state\":");
        if (deleted) {
            json.value(null);
        } else if (rows.getString(1) == null) {
            json.raw(rows.getString(7));
        } else {
            ItemJson.writeState(json, LaneRow.read(rows), head);
        }
        json.raw("}");
        return new Change(rows.getLong(12), kind, json.toString(StandardCharsets.UTF_8));
    }

    private static @Nullable String moment(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant().toString();
    }
}
