package dev.tandem.kit.journal;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;

/** How far the relay is behind, asked when somebody looks; the partial index keeps both questions cheap. */
@ApplicationScoped
class JournalMetrics {
    private final AgroalDataSource database;

    JournalMetrics(AgroalDataSource database) {
        this.database = database;
    }

    void register(@Observes StartupEvent startup, MeterRegistry registry) {
        Gauge.builder("tandem.journal.unpublished", this, it -> it.number("count(*)"))
                .description("Events that Kafka has not acknowledged yet")
                .register(registry);
        Gauge.builder(
                        "tandem.journal.oldest.unpublished",
                        this,
                        it -> it.number("coalesce(extract(epoch from now() - min(occurred_at)), 0)"))
                .baseUnit("seconds")
                .description("Age of the oldest event that Kafka has not acknowledged yet")
                .register(registry);
    }

    private double number(String expression) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(
                        "select " + expression + " from journal where published_at is null and held_back is null")) {
            result.next();
            return result.getDouble(1);
        } catch (SQLException databaseAway) {
            return Double.NaN;
        }
    }
}
