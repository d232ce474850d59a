package dev.tandem.kit.database;

import io.micrometer.prometheus.PrometheusMeterRegistry;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Metrics are written by a thread of their own. Those of requests, which the framework takes for it, may all be waiting
 * for a database that does not answer, and then metrics are wanted most.
 */
@ApplicationScoped
class MetricsRoute {
    private static final int AHEAD_OF_THE_FRAMEWORK = -1;

    private final PrometheusMeterRegistry registry;
    private final CountedFigures figures;
    private final String path;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "metrics-writer"));

    MetricsRoute(
            PrometheusMeterRegistry registry,
            CountedFigures figures,
            @ConfigProperty(name = "quarkus.management.root-path", defaultValue = "/q") String root) {
        this.registry = registry;
        this.figures = figures;
        this.path = root + "/metrics";
    }

    void register(@Observes ManagementInterface management) {
        management.router().get(path).order(AHEAD_OF_THE_FRAMEWORK).handler(this::tell);
    }

    private void tell(RoutingContext context) {
        String format = context.request().getHeader(HttpHeaders.ACCEPT);
        writer.execute(() -> {
            // Before the others: OpenMetrics ends with a line that says so.
            var metrics =
                    Buffer.buffer().appendBytes(figures.gauges()).appendString(registry.scrape(contentType(format)));
            context.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE.toString(), contentType(format))
                    .end(metrics);
        });
    }

    /** OpenMetrics where it is asked for, as Prometheus itself does. */
    private static String contentType(String accepted) {
        return accepted != null && accepted.contains("application/openmetrics-text")
                ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                : "text/plain; version=0.0.4; charset=utf-8";
    }

    @PreDestroy
    void stop() {
        writer.shutdown();
    }
}
