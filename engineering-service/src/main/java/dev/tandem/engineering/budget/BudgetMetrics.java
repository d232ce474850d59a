package dev.tandem.engineering.budget;

import dev.tandem.kit.database.CountedFigures;
import dev.tandem.kit.database.Figures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** How many budgets have which status, and how often a status changed. */
@ApplicationScoped
class BudgetMetrics implements Figures {
    /** Counts the same products as the list of budgets shows: those that are not archived. */
    private static final String COUNT = """
            select 'tandem.budgets.' || coalesce(b.status, 'INSUFFICIENT_DATA'), count(*)
            from backlog_head h left join budget b on b.id = h.product_id
            where h.product_key is not null and not h.product_deleted
                and h.product_archived is not true
            group by 1
            """;

    private final CountedFigures figures;
    private final MeterRegistry registry;

    BudgetMetrics(CountedFigures figures, MeterRegistry registry) {
        this.figures = figures;
        this.registry = registry;
    }

    void register(@Observes StartupEvent startup) {
        for (BudgetStatus status : BudgetStatus.values()) {
            Gauge.builder("tandem.budgets", () -> figures.get("tandem.budgets." + status))
                    .description("Products whose debt budget has this status")
                    .tag("status", status.name())
                    .register(registry);
            // At 0 before the first: the increase of a series that begins at 1 is none.
            for (BudgetStatus to : BudgetStatus.values()) {
                if (status != to) {
                    changes(status, to);
                }
            }
        }
    }

    void count(@Observes(during = TransactionPhase.AFTER_SUCCESS) StatusChange change) {
        changes(change.from(), change.to()).increment();
    }

    private Counter changes(BudgetStatus from, BudgetStatus to) {
        return Counter.builder("tandem.budget.status.changes")
                .description("How often the status of a debt budget changed")
                .tag("from", from.name())
                .tag("to", to.name())
                .register(registry);
    }

    @Override
    public String sql() {
        return COUNT;
    }
}
