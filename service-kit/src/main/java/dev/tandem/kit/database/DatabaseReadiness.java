package dev.tandem.kit.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Answers at once, also while the database does not; the pool's own check would wait for it. It takes none of the threads
 * that requests may have used up.
 */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements AsyncHealthCheck {
    private final DatabaseWatch database;

    DatabaseReadiness(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .item(() -> HealthCheckResponse.named("database")
                        .status(!database.isAway())
                        .build());
    }
}
