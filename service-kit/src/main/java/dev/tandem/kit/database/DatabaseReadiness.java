package dev.tandem.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Answers at once, also while the database does not; the pool's own check would wait for it. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private final DatabaseWatch database;

    DatabaseReadiness(DatabaseWatch database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(!database.isAway()).build();
    }
}
