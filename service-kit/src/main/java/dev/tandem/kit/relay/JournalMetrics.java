package dev.tandem.kit.relay;

import dev.tandem.kit.database.CountedFigures;
import dev.tandem.kit.database.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How far the relay is behind; the partial index keeps counting it cheap. */
@ApplicationScoped
class JournalMetrics implements Figures {
    private static final String UNPUBLISHED = "tandem.journal.unpublished";
    private static final String OLDEST = "tandem.journal.oldest.unpublished";

    private final CountedFigures figures;

    JournalMetrics(CountedFigures figures) {
        this.figures = figures;
    }

    void register(@Observes StartupEvent startup, MeterRegistry registry) {
        figures.gauge(UNPUBLISHED, "Events that Kafka has not acknowledged yet").register(registry);
        figures.gauge(OLDEST, "Age of the oldest event that Kafka has not acknowledged yet")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public String sql() {
        return """
                select '%s', count(*) from journal where published_at is null and held_back is null
                union all
                select '%s', coalesce(extract(epoch from now() - min(occurred_at)), 0)
                from journal where published_at is null and held_back is null
                """.formatted(UNPUBLISHED, OLDEST);
    }
}
