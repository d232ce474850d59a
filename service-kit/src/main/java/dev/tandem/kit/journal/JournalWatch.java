package dev.tandem.kit.journal;

import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Keeps in memory what every write must know of the journal as a whole, so that no write has to ask: the epoch, and what a
 * restored database lacks. Looks again every few seconds, since another replica may have found it or healed it.
 */
@ApplicationScoped
public class JournalWatch {
    private static final Logger LOG = Logger.getLogger(JournalWatch.class);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(90);
    private static final int TRY_AGAIN_AFTER = 30;

    private final AgroalDataSource database;
    private final JournalConfig config;
    private volatile JournalState state = JournalState.AT_FIRST;

    JournalWatch(AgroalDataSource database, JournalConfig config) {
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent startup, Workers workers, MeterRegistry metrics) {
        Gauge.builder("tandem.journal.epoch", this, it -> it.state.epoch())
                .description("How often this database began a new epoch, and 1")
                .register(metrics);
        Gauge.builder("tandem.journal.lost", this, it -> it.state.lostAggregates())
                .description("Aggregates of which the topic knows something newer than this restored database")
                .register(metrics);
        Gauge.builder("tandem.journal.held.back", this, it -> it.state.heldBack())
                .description("Newest events of aggregates that can never be sent")
                .register(metrics);
        lookBeforeTheFirstRequest();
        workers.start(new Worker("journal-watch", LONGEST_LOOK, () -> {
            look();
            return config.watchInterval();
        }));
    }

    /** A write that came before the first look would pass over what is lost. A database that is away takes none. */
    private void lookBeforeTheFirstRequest() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debugf("The journal could not be looked at yet: %s", e.getMessage());
        }
    }

    public long epoch() {
        return state.epoch();
    }

    public JournalState state() {
        return state;
    }

    /** Refuses to build on what is known to be incomplete. */
    void requireIntact(UUID partition) {
        Long lost = state.lost().get(partition);
        if (lost != null) {
            throw KitProblem.DATABASE_RESTORED
                    .because("The database was restored and lacks changes that others have seen; "
                            + "nothing is written here until somebody on call begins a new epoch")
                    .with("lost", lost)
                    .retryAfter(TRY_AGAIN_AFTER);
        }
    }

    public void look() {
        JournalState before = state;
        state = read();
        long lost = state.lostAggregates();
        if (lost > 0 && before.lostAggregates() == 0) {
            LOG.errorf(
                    "The database was restored: of %d aggregates the topic knows something newer. What is concerned takes "
                            + "no writes until POST /api/v1/operations/new-epoch; see docs/operations.md",
                    lost);
        } else if (lost == 0 && before.lostAggregates() > 0) {
            LOG.infof("Epoch %d: the database and the topic agree again", state.epoch());
        }
    }

    private JournalState read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            Map<UUID, Long> lost = new HashMap<>();
            try (ResultSet rows =
                    statement.executeQuery("select partition_id, count(*) from lost_event group by partition_id")) {
                while (rows.next()) {
                    lost.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
            try (ResultSet row = statement.executeQuery("""
                    select number, (select count(*) from journal held
                        where held_back is not null and not exists (
                            select 1 from journal newer where newer.aggregate_id = held.aggregate_id
                                and newer.kind = held.kind and newer.version > held.version))
                    from epoch
                    """)) {
                row.next();
                return new JournalState(row.getLong(1), row.getLong(2), Map.copyOf(lost));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
