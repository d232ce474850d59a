package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class EstimateService {
    private final WorkItems workItems;
    private final Estimates estimates;
    private final CurrentActor actor;
    private final Clock clock;

    EstimateService(WorkItems workItems, Estimates estimates, CurrentActor actor, Clock clock) {
        this.workItems = workItems;
        this.estimates = estimates;
        this.actor = actor;
        this.clock = clock;
    }

    /** As a tracker has it: points and nothing else. */
    public void estimate(KnownItem item, Points points) {
        estimate(item, new EstimateRequest(points, null, null, null, List.of()));
    }

    record Outcome(Estimate estimate, boolean isFirst) {}

    /** Adds a revision; what the current one says already adds none. */
    @Transactional
    Outcome estimate(KnownItem item, EstimateRequest request) {
        var workItem = workItems.toChange(item, Optional.empty());
        var current = estimates.current(item.id());
        if (current.isPresent() && current.get().says(request)) {
            return new Outcome(current.get(), false);
        }
        int revision = workItem.estimate(request.points(), request.low(), request.high(), request.confidence());
        var estimate = new Estimate(item.id(), revision, request, actor.get().name(), clock.instant());
        estimates.persist(estimate);
        return new Outcome(estimate, current.isEmpty());
    }
}
