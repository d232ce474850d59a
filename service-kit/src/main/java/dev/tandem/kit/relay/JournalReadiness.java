package dev.tandem.kit.relay;

import dev.tandem.kit.journal.JournalWatch;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Reports a restored database. The service stays ready: it refuses only writes of products that lost something. */
@Readiness
@ApplicationScoped
class JournalReadiness implements AsyncHealthCheck {
    private final JournalWatch watch;

    JournalReadiness(JournalWatch watch) {
        this.watch = watch;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().item(this::response);
    }

    private HealthCheckResponse response() {
        var state = watch.state();
        var response = HealthCheckResponse.named("journal").up().withData("epoch", state.epoch());
        if (state.lostAggregates() > 0) {
            response.withData(
                    "database-restored",
                    "the topic knows something newer of %d aggregates; begin a new epoch"
                            .formatted(state.lostAggregates()));
        }
        return response.build();
    }
}
