package dev.tandem.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks through the whole database, whatever its tables. */
public final class RowsHolding {
    private RowsHolding() {}

    /** @return the tables that hold this text in any column of any row, and in how many */
    public static List<String> text(DataSource database, String text) throws SQLException {
        var holding = new ArrayList<String>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                String query = "select count(*) from %1$s where position(? in cast(%1$s as text)) > 0".formatted(table);
                try (var statement = connection.prepareStatement(query)) {
                    statement.setString(1, text);
                    try (var rows = statement.executeQuery()) {
                        rows.next();
                        if (rows.getInt(1) > 0) {
                            holding.add(table + ": " + rows.getInt(1));
                        }
                    }
                }
            }
        }
        return holding;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var rows = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
