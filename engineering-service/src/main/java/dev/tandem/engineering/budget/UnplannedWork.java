package dev.tandem.engineering.budget;

import dev.tandem.engineering.work.WorkItems;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was finished outside any sprint. The budget shows it and does not count it. */
@ApplicationScoped
class UnplannedWork {
    private static final int MOST = 200;

    private final WorkItems workItems;

    UnplannedWork(WorkItems workItems) {
        this.workItems = workItems;
    }

    UnplannedView of(UUID productId, BudgetInputs inputs) {
        int window = inputs.result().policy().windowSprints();
        var closed = inputs.closed();
        Instant since = closed.isEmpty()
                ? Instant.EPOCH
                : closed.get(Math.max(0, closed.size() - window)).startedAt();
        return new UnplannedView(EffortView.of(effort(productId, since)), items(productId, since));
    }

    private Effort effort(UUID productId, Instant since) {
        return new Effort(
                workItems.unplannedPoints(productId, since, Lane.FEATURE),
                workItems.unplannedPoints(productId, since, Lane.DEBT));
    }

    private List<UnplannedView.UnplannedItem> items(UUID productId, Instant since) {
        return workItems.unplannedSince(productId, since, MOST).stream()
                .map(item -> new UnplannedView.UnplannedItem(item.key(), Points.ofTenths(item.tenths()), item.doneAt()))
                .toList();
    }
}
