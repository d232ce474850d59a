package dev.tandem.imports;

import dev.tandem.kit.database.CountedFigures;
import dev.tandem.kit.database.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How the imports that run get on. */
@ApplicationScoped
class ImportMetrics implements Figures {
    private static final String RUNNING = "tandem.imports.running";
    private static final String WAITING = "tandem.imports.rows.waiting";
    private static final String OLDEST = "tandem.imports.progress.age";

    private final CountedFigures figures;

    ImportMetrics(CountedFigures figures) {
        this.figures = figures;
    }

    void register(@Observes StartupEvent startup, MeterRegistry registry) {
        figures.gauge(RUNNING, "Imports that are not finished").register(registry);
        figures.gauge(WAITING, "Rows of imports that are not accounted for yet").register(registry);
        figures.gauge(OLDEST, "For how long the import that got on longest ago has not got on")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public String sql() {
        return """
                select '%s', count(*) from import_job where status = 'RUNNING'
                union all
                select '%s', coalesce(sum(row_count - taken - unchanged - skipped - refused_count), 0)
                from import_job where status = 'RUNNING'
                union all
                select '%s', coalesce(extract(epoch from now() - min(last_progress_at)), 0)
                from import_job where status = 'RUNNING'
                """.formatted(RUNNING, WAITING, OLDEST);
    }
}
