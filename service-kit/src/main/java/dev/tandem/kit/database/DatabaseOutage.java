package dev.tandem.kit.database;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells an outage, which passes by itself, from a statement that the database will never take. */
public final class DatabaseOutage {
    private DatabaseOutage() {}

    /** Whether this throwable itself, not its cause, speaks of an outage. */
    public static boolean isOne(Throwable e) {
        if (!(e instanceof SQLException sql)) {
            return false;
        }
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        return sql instanceof SQLTransientException
                // 08: connection; 53: resources; 57: operator intervention, such as a shutdown; 58: system error;
                // 25P03: the session idled too long; 55P03: a lock was not to be had in time; 40: serialization failure
                // or deadlock; 99999: the driver was interrupted while it connected.
                || state.matches("(08|53|57|58|40).*|25P03|55P03|99999")
                // Agroal's own words when the pool could not give a connection in time.
                || String.valueOf(sql.getMessage()).contains("Acquisition timeout");
    }

    public static boolean causes(@Nullable Throwable e) {
        return Causes.of(e).stream().anyMatch(DatabaseOutage::isOne);
    }
}
