package dev.tandem.engineering.work;

import dev.tandem.kit.journal.Journal;
import dev.tandem.kit.precondition.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class ProgressService {
    private final KnownItems knownItems;
    private final WorkItems workItems;
    private final Event<WorkProgressed> progressed;
    private final Journal journal;
    private final Clock clock;

    ProgressService(
            KnownItems knownItems,
            WorkItems workItems,
            Event<WorkProgressed> progressed,
            Journal journal,
            Clock clock) {
        this.progressed = progressed;
        this.knownItems = knownItems;
        this.workItems = workItems;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    WorkItem progress(String reference, Optional<IfMatch> precondition, Progress progress) {
        var item = workItems.toChange(knownItems.get(reference), precondition);
        item.progressTo(progress, Instant.now(clock).truncatedTo(ChronoUnit.MICROS));
        journal.append(item);
        progressed.fire(new WorkProgressed(List.of(item.id()), item.isDone(), "Its work is done"));
        return item;
    }
}
