package dev.tandem.kit.webhook;

import dev.tandem.kit.database.CountedFigures;
import dev.tandem.kit.database.Figures;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How far telling is behind. */
@ApplicationScoped
class WebhookMetrics implements Figures {
    private static final String WAITING = "tandem.webhooks.items.waiting";
    private static final String OLDEST = "tandem.webhooks.oldest.due";
    private static final String PAUSED = "tandem.webhooks.paused";

    private final CountedFigures figures;

    WebhookMetrics(CountedFigures figures) {
        this.figures = figures;
    }

    void register(@Observes StartupEvent startup, MeterRegistry registry) {
        figures.gauge(WAITING, "Items of which something is to be delivered, of all webhooks")
                .register(registry);
        figures.gauge(PAUSED, "Webhooks that are paused").register(registry);
        figures.gauge(OLDEST, "How long the item that waits longest could have been delivered")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    public String sql() {
        return """
                select '%s', count(*) from webhook_queue
                union all
                select '%s', coalesce(extract(epoch from now() - min(due_at)), 0) from webhook_queue
                where due_at <= now()
                union all
                select '%s', count(*) from webhook where status = 'PAUSED' and not deleted
                """.formatted(WAITING, OLDEST, PAUSED);
    }
}
