package dev.tandem.backlog.metrics;

import dev.tandem.kit.database.CountedFigures;
import dev.tandem.kit.database.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many items are shown as they were before an event that could not be read. */
@ApplicationScoped
class StaleItems implements Figures {
    private static final String STALE = "tandem.backlog.stale.items";

    private final CountedFigures figures;

    StaleItems(CountedFigures figures) {
        this.figures = figures;
    }

    void register(@Observes StartupEvent startup, MeterRegistry registry) {
        figures.gauge(STALE, "Items of which an event could not be read, until a later one of them is")
                .register(registry);
    }

    @Override
    public String sql() {
        return "select '%s', count(*) from backlog_item where owner_stale or work_stale".formatted(STALE);
    }
}
