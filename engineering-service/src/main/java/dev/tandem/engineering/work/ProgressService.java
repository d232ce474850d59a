package dev.tandem.engineering.work;

import dev.tandem.kit.http.precondition.IfMatch;
import dev.tandem.kit.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

@ApplicationScoped
class ProgressService {
    private final KnownItems knownItems;
    private final WorkItems workItems;
    private final Journal journal;
    private final Clock clock;

    ProgressService(KnownItems knownItems, WorkItems workItems, Journal journal, Clock clock) {
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
        return item;
    }
}
