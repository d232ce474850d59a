package dev.tandem.kit.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Gauges of many things that come and go, such as customers; every bean of this type is asked, in the background. Meters
 * of their own would have to be made and found again for each of them at every count.
 */
public interface ManyGauges {
    /** Reads all of them by as few statements as there can be. */
    void read(Connection database, GaugeValues into) throws SQLException;
}
