package dev.tandem.kit.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells of a restored database. The service stays ready: it answers every read, and writes of what is not concerned. */
@Readiness
@ApplicationScoped
class JournalReadiness implements HealthCheck {
    private final JournalWatch watch;

    JournalReadiness(JournalWatch watch) {
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
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
