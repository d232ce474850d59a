package dev.tandem.kit.database;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * While it is known that the database is away, nobody else need say so: not the pool, not the transactions, not each job
 * and request that fails for it.
 */
@LoggingFilter(name = OutageLogFilter.NAME)
public final class OutageLogFilter implements Filter {
    static final String NAME = "outage-once";

    /** Those that tell of it in words alone, or whose work is nothing but the database. */
    private static final List<String> ECHOES =
            List.of("io.agroal.pool", "io.quarkus.agroal", "org.hibernate", "com.arjuna.ats");

    private static final String JOBS = "io.quarkus.scheduler";

    private static volatile boolean known;

    static void outageIsKnown() {
        known = true;
    }

    static void outageIsOver() {
        known = false;
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        boolean outage = DatabaseOutage.causes(record.getThrown());
        // A job comes again in seconds, and would tell its whole trace each time before the outage is known.
        return !(outage && isOf(JOBS, record.getLoggerName()))
                && (!known || !(outage || isEcho(record.getLoggerName())));
    }

    private static boolean isOf(String origin, @Nullable String logger) {
        return logger != null && logger.startsWith(origin);
    }

    private static boolean isEcho(@Nullable String logger) {
        return logger != null && ECHOES.stream().anyMatch(logger::startsWith);
    }
}
