package dev.tandem.engineering.work;

import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ProgressService {
    private final KnownItems knownItems;
    private final WorkItems workItems;
    private final Event<WorkProgressed> progressed;
    private final Clock clock;

    ProgressService(KnownItems knownItems, WorkItems workItems, Event<WorkProgressed> progressed, Clock clock) {
        this.progressed = progressed;
        this.knownItems = knownItems;
        this.workItems = workItems;
        this.clock = clock;
    }

    @Transactional
    WorkItem progress(String reference, Optional<IfMatch> precondition, Progress progress) {
        var item = workItems.toChange(knownItems.get(reference), precondition);
        item.progressTo(progress, clock.instant());
        progressed.fire(new WorkProgressed(List.of(item.id()), item.isDone(), "Its work is done"));
        return item;
    }
}
