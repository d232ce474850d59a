package dev.tandem.kit.shutdown;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** In place of the framework's own, which waits for one of the threads that requests may have used up. */
@Readiness
@ApplicationScoped
class LeavingReadiness implements AsyncHealthCheck {
    private final Leaving leaving;

    LeavingReadiness(Leaving leaving) {
        this.leaving = leaving;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> HealthCheckResponse.named("takes-requests")
                        .status(!leaving.hasBegun())
                        .build());
    }
}
