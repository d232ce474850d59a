package dev.tandem.engineering.budget;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.SQLException;

/** How many budgets stand how, and how often one came to stand otherwise. */
@ApplicationScoped
class BudgetMetrics {
    /** Of the products that the list of budgets has, too. */
    private static final String COUNT = """
            select count(*) from backlog_head h left join budget b on b.id = h.product_id
            where h.product_key is not null and not h.product_deleted and coalesce(b.status, 'INSUFFICIENT_DATA') = ?
            """;

    private final AgroalDataSource database;
    private final MeterRegistry registry;

    BudgetMetrics(AgroalDataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
    }

    void register(@Observes StartupEvent startup) {
        for (BudgetStatus status : BudgetStatus.values()) {
            Gauge.builder("tandem.budgets", () -> count(status))
                    .description("Products whose debt budget stands so")
                    .tag("status", status.name())
                    .register(registry);
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusChange change) {
        Counter.builder("tandem.budget.status.changes")
                .description("How often a product's debt budget came to stand otherwise")
                .tag("from", change.from().name())
                .tag("to", change.to().name())
                .register(registry)
                .increment();
    }

    private double count(BudgetStatus status) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, status.name());
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getDouble(1);
            }
        } catch (SQLException databaseAway) {
            return Double.NaN;
        }
    }
}
