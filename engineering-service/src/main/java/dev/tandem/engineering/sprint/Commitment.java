package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetInputsReader;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;

/** What a team may commit to when a sprint starts. */
@ApplicationScoped
class Commitment {
    private final BudgetInputsReader reader;
    private final Proposals proposals;
    private final KnownItems knownItems;

    Commitment(BudgetInputsReader reader, Proposals proposals, KnownItems knownItems) {
        this.reader = reader;
        this.proposals = proposals;
        this.knownItems = knownItems;
    }

    Policy policy(Sprint sprint) {
        return reader.read(sprint.productId()).result().policy();
    }

    Bounds bounds(Sprint sprint) {
        var inputs = reader.read(sprint.productId());
        var result = inputs.result();
        return new Bounds(
                sprint.capacity(),
                result.nextTarget(),
                proposals.forSprint(sprint, inputs).share(),
                result.policy().tolerance());
    }

    void refuseClosedItems(Sprint sprint) {
        for (SprintItem item : sprint.current()) {
            boolean open =
                    knownItems.find(item.id().toString()).map(KnownItem::open).orElse(false);
            if (!open) {
                throw WorkItem.notOpen(item.key());
            }
        }
    }
}
