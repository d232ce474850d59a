package dev.tandem.kit.database;

import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The figures as they were counted a few seconds ago: whoever scrapes metrics never waits for the database. */
@ApplicationScoped
public class CountedFigures {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final Duration LONGEST_COUNT = Duration.ofSeconds(60);

    private final AgroalDataSource pool;
    private final DatabaseWatch database;
    private final Instance<Figures> sources;
    private final Worker worker = new Worker("figures", LONGEST_COUNT, this::count);
    private volatile @Nullable Map<String, Double> counted;

    CountedFigures(AgroalDataSource pool, DatabaseWatch database, @Any Instance<Figures> sources) {
        this.pool = pool;
        this.database = database;
        this.sources = sources;
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(worker);
    }

    /** Not a number while it could not be counted; nothing where the count knows no such name. */
    public double get(String name) {
        var figures = counted;
        return figures == null ? Double.NaN : figures.getOrDefault(name, 0.0);
    }

    private Duration count() {
        try {
            counted = database.isAway() ? null : read();
            return BETWEEN_COUNTS;
        } catch (SQLException e) {
            counted = null;
            if (DatabaseOutage.causes(e)) {
                database.doubt();
                return BETWEEN_COUNTS;
            }
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private Map<String, Double> read() throws SQLException {
        String sql = sources.stream().map(Figures::sql).collect(Collectors.joining(" union all "));
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = new HashMap<String, Double>();
            while (rows.next()) {
                read.put(rows.getString(1), rows.getDouble(2));
            }
            return read;
        }
    }
}
