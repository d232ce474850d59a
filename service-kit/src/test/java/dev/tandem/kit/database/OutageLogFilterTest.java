package dev.tandem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutageLogFilterTest {
    private final OutageLogFilter filter = new OutageLogFilter();

    @AfterEach
    void itIsOver() {
        OutageLogFilter.outageIsOver();
    }

    @Test
    void beforeAnOutageIsKnownEverythingIsLogged() {
        assertThat(filter.isLoggable(failure(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(filter.isLoggable(line("io.agroal.pool"))).isTrue();
    }

    @Test
    void onceItIsKnownNobodySaysItAgain() {
        OutageLogFilter.outageIsKnown();

        assertThat(filter.isLoggable(failure(new IllegalStateException(new SQLException("gone", "08006")))))
                .isFalse();
        assertThat(filter.isLoggable(line("io.agroal.pool"))).isFalse();
        assertThat(filter.isLoggable(line("com.arjuna.ats.arjuna"))).isFalse();
    }

    @Test
    void whatHasNothingToDoWithItIsLoggedStill() {
        OutageLogFilter.outageIsKnown();

        assertThat(filter.isLoggable(failure(new SQLException("no such column", "42703"))))
                .isTrue();
        assertThat(filter.isLoggable(failure(new IllegalStateException("a defect"))))
                .isTrue();
        assertThat(filter.isLoggable(line("dev.tandem.kit.journal"))).isTrue();
        assertThat(filter.isLoggable(new LogRecord(Level.INFO, "without a logger")))
                .isTrue();
    }

    private static LogRecord failure(Throwable thrown) {
        var record = line("dev.tandem.anything");
        record.setThrown(thrown);
        return record;
    }

    private static LogRecord line(String logger) {
        var record = new LogRecord(Level.WARNING, "something");
        record.setLoggerName(logger);
        return record;
    }
}
