package dev.tandem.backlog.query;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An item that a filter asks for. */
record Match(LaneRow row, String key) {
    static final String COLUMNS = LaneRow.COLUMNS + ", item_key";

    static Match read(ResultSet rows) throws SQLException {
        return new Match(LaneRow.read(rows), rows.getString(8));
    }
}
