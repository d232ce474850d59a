package dev.tandem.kit.database;

import java.sql.SQLException;

/** Two requests that each would have been right alone; the database let only one of them through. */
public final class DatabaseConflict {
    private DatabaseConflict() {}

    public static boolean isOne(Throwable e) {
        // 23503, 23505: what a check had found free or there is no longer so; 40: serialization failure or deadlock;
        // 55P03: a lock was not to be had in time.
        return e instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).matches("2350[35]|40.*|55P03");
    }
}
