package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Points of what came from a file. */
@ApplicationScoped
public class EstimateImport {
    private final EstimateService service;
    private final Estimates estimates;

    EstimateImport(EstimateService service, Estimates estimates) {
        this.service = service;
        this.estimates = estimates;
    }

    /** Those of the items that have an estimate already, which stays. */
    public Set<UUID> estimated(Collection<UUID> items) {
        return estimates.estimated(items);
    }

    /** As a tracker has them: points and nothing else. */
    public void take(Map<KnownItem, Points> points) {
        service.estimate(points);
    }
}
