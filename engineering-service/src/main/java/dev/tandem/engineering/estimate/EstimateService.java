package dev.tandem.engineering.estimate;

import static java.util.Objects.requireNonNull;

import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** As a tracker has them: points and nothing else. */
    public void estimate(Map<KnownItem, Points> points) {
        estimate(points.entrySet().stream()
                .map(each ->
                        new Asked(each.getKey(), new EstimateRequest(each.getValue(), null, null, null, List.of())))
                .toList());
    }

    /** What somebody says of an item. */
    record Asked(KnownItem item, EstimateRequest request) {}

    record Outcome(Estimate estimate, boolean isFirst) {}

    @Transactional
    Outcome estimate(KnownItem item, EstimateRequest request) {
        return requireNonNull(estimate(List.of(new Asked(item, request))).get(item.id()));
    }

    /**
     * Adds a revision to each; what its current one says already adds none.
     *
     * @param all each item once
     * @return by item
     */
    @Transactional
    Map<UUID, Outcome> estimate(List<Asked> all) {
        if (all.isEmpty()) {
            return Map.of();
        }
        var workItems = this.workItems.toChangeOf(all.stream().map(Asked::item).toList());
        var before = currentOf(workItems.values());
        var outcomes = new HashMap<UUID, Outcome>();
        for (Asked asked : all) {
            UUID id = asked.item().id();
            outcomes.put(id, estimate(requireNonNull(workItems.get(id)), before.get(id), asked.request()));
        }
        return outcomes;
    }

    /** Of what was never estimated there is none to look for. */
    private Map<UUID, Estimate> currentOf(Collection<WorkItem> items) {
        var estimated = items.stream()
                .filter(item -> item.estimateRevision() > 0)
                .map(WorkItem::id)
                .toList();
        return estimated.isEmpty() ? Map.of() : estimates.current(estimated);
    }

    private Outcome estimate(WorkItem item, @Nullable Estimate current, EstimateRequest request) {
        if (current != null && current.says(request)) {
            return new Outcome(current, false);
        }
        int revision = item.estimate(request.points(), request.low(), request.high(), request.confidence());
        var estimate = new Estimate(item.id(), revision, request, actor.get().name(), clock.instant());
        estimates.persist(estimate);
        return new Outcome(estimate, current == null);
    }
}
