package dev.tandem.engineering.estimate;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.journal.Journal;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class EstimateService {
    private final WorkItems workItems;
    private final Estimates estimates;
    private final Journal journal;
    private final CurrentActor actor;

    EstimateService(WorkItems workItems, Estimates estimates, Journal journal, CurrentActor actor) {
        this.workItems = workItems;
        this.estimates = estimates;
        this.journal = journal;
        this.actor = actor;
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
        journal.append(workItem);
        var estimate = new Estimate(item.id(), revision, request, actor.get().name(), workItem.updatedAt());
        estimates.persist(estimate);
        return new Outcome(estimate, current.isEmpty());
    }
}
