package dev.tandem.kit.database;

import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures and gauges as they were counted a few seconds ago: whoever scrapes metrics never waits for the database, nor
 * for many things to be written one by one.
 */
@ApplicationScoped
public class CountedFigures {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(60);
    private static final byte[] NONE = {};

    private final AgroalDataSource pool;
    private final DatabaseWatch database;
    private final Instance<Figures> sources;
    private final Instance<ManyGauges> gauges;
    private final Worker worker = new Worker("figures", LONGEST_COUNT, this::count);
    private volatile @Nullable Map<String, Double> counted;
    private volatile byte[] gaugesText = NONE;

    CountedFigures(
            AgroalDataSource pool,
            DatabaseWatch database,
            @Any Instance<Figures> sources,
            @Any Instance<ManyGauges> gauges) {
        this.pool = pool;
        this.database = database;
        this.sources = sources;
        this.gauges = gauges;
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(worker);
    }

    /** Not a number while it could not be counted; nothing where the count knows no such name. */
    public double get(String name) {
        var figures = counted;
        return figures == null ? Double.NaN : figures.getOrDefault(name, 0.0);
    }

    /** A gauge that shows what was counted under its name. */
    public Gauge.Builder<?> gauge(String name, String description) {
        return Gauge.builder(name, () -> get(name)).description(description);
    }

    /** All gauges, as they are told; none while they could not be counted. */
    byte[] gauges() {
        return gaugesText;
    }

    private Duration count() {
        try {
            if (database.isAway()) {
                forget();
            } else {
                read();
            }
            return BETWEEN_COUNTS;
        } catch (SQLException e) {
            forget();
            if (DatabaseOutage.causes(e)) {
                database.doubt();
                return BETWEEN_COUNTS;
            }
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void forget() {
        counted = null;
        gaugesText = NONE;
    }

    private void read() throws SQLException {
        try (var connection = pool.getConnection()) {
            counted = figures(connection);
            var values = new GaugeValues();
            for (ManyGauges each : gauges) {
                each.read(connection, values);
            }
            gaugesText = values.text();
        }
    }

    private Map<String, Double> figures(Connection connection) throws SQLException {
        String sql = sources.stream().map(Figures::sql).collect(Collectors.joining(" union all "));
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new HashMap<String, Double>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getDouble(2));
            }
            return read;
        }
    }
}
