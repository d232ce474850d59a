package dev.tandem.kit.worker;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Fails for what a restart cures: a worker that does not get on. One that waits for the broker or the database gets on,
 * since each of its attempts ends. The check itself takes none of the threads that requests may have used up.
 */
@Liveness
@ApplicationScoped
class WorkersLiveness implements AsyncHealthCheck {
    private final Workers workers;

    WorkersLiveness(Workers workers) {
        this.workers = workers;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::response);
    }

    private HealthCheckResponse response() {
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
