package dev.tandem.engineering.feasibility;

import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import dev.tandem.engineering.work.WorkItems;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.model.role.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@ApplicationScoped
class FeasibilityService {
    private final KnownItems knownItems;
    private final WorkItems workItems;
    private final CurrentActor actor;
    private final Clock clock;

    FeasibilityService(KnownItems knownItems, WorkItems workItems, CurrentActor actor, Clock clock) {
        this.knownItems = knownItems;
        this.workItems = workItems;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    WorkItem say(String reference, Optional<IfMatch> precondition, FeasibilityRequest request) {
        var said = request.saidBy(Person.of(actor.get()), clock.instant());
        var item = workItems.toChange(knownItems.get(reference), precondition);
        item.assess(said);
        return item;
    }
}
