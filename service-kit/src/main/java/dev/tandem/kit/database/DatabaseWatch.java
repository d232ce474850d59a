package dev.tandem.kit.database;

import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Knows within seconds that the database does not answer, also where it is frozen and leaves its connections open. Then
 * requests are refused at once instead of each waiting for itself, those that wait already are let go, and the log says it
 * once.
 */
@ApplicationScoped
public class DatabaseWatch {
    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(60);

    private final AgroalDataSource pool;
    private final ConnectionsInUse inUse;
    private final DatabaseProbe probe;
    private final Worker worker = new Worker("database-watch", LONGEST_LOOK, this::look);
    private volatile @Nullable Instant awaySince;
    private @Nullable String complaint;

    DatabaseWatch(AgroalDataSource pool, ConnectionsInUse inUse) {
        this.pool = pool;
        this.inUse = inUse;
        this.probe = new DatabaseProbe(
                pool.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration());
    }

    void start(@Observes StartupEvent startup, Workers workers, MeterRegistry metrics) {
        Gauge.builder("tandem.database.away", this, it -> it.isAway() ? 1 : 0)
                .description("1 while the database does not answer, and requests are refused for it")
                .register(metrics);
        workers.start(worker);
    }

    public boolean isAway() {
        return awaySince != null;
    }

    /** Somebody's statement failed as it would in an outage. */
    public void doubt() {
        worker.wake();
    }

    private Duration look() {
        try {
            ask();
            isThere();
        } catch (SQLException first) {
            if (isAway()) {
                return BETWEEN_LOOKS;
            }
            lookAgain();
        }
        return BETWEEN_LOOKS;
    }

    /** One connection that broke is no outage. */
    private void lookAgain() {
        try {
            ask();
        } catch (SQLException second) {
            isNotThere(second);
        }
    }

    /** @throws SQLException where it does not answer; that it answers no is for somebody to mend, and no outage */
    private void ask() throws SQLException {
        try {
            probe.ask();
            complaint = null;
        } catch (SQLException e) {
            if (DatabaseProbe.isSilence(e)) {
                throw e;
            }
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void complain(String answer) {
        if (!answer.equals(complaint)) {
            LOG.warnf("The database is there, but answers the watch: %s", answer);
            complaint = answer;
        }
    }

    private void isThere() {
        if (isAway()) {
            LOG.infof("The database answers again; it was away since %s", awaySince);
            awaySince = null;
            OutageLogFilter.outageIsOver();
        }
    }

    private void isNotThere(SQLException reason) {
        LOG.errorf(
                "The database does not answer (%s). Requests are refused until it does, and no more is said of it",
                reason.getMessage());
        OutageLogFilter.outageIsKnown();
        awaySince = Instant.now();
        // Whoever waits for an answer on one of these would wait until the socket's time-out.
        inUse.cut();
        pool.flush(AgroalDataSource.FlushMode.ALL);
    }
}
