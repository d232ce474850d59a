package dev.tandem.kit.worker;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Fails for what a restart cures: a worker that does not get on. One that waits for the broker or the database gets on,
 * since each of its attempts ends.
 */
@Liveness
@ApplicationScoped
class WorkersLiveness implements HealthCheck {
    private final Workers workers;

    WorkersLiveness(Workers workers) {
        this.workers = workers;
    }

    @Override
    public HealthCheckResponse call() {
        workers.startAgainWhatIsGone();
        var response = HealthCheckResponse.named("workers");
        boolean up = true;
        for (Worker worker : workers.all()) {
            up &= !worker.hangs();
            response.withData(
                    worker.name(),
                    "got on %d s ago".formatted(worker.sinceItGotOn().toSeconds()));
        }
        return response.status(up).build();
    }
}
