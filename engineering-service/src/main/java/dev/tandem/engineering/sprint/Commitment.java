package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.BudgetInputs;
import dev.tandem.engineering.budget.BudgetInputsReader;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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

    BudgetInputs inputs(Sprint sprint) {
        return reader.read(sprint.productId());
    }

    Bounds bounds(Sprint sprint, BudgetInputs inputs) {
        var result = inputs.result();
        return new Bounds(
                sprint.capacity(),
                result.nextTarget(),
                proposals.forSprint(sprint, inputs).share(),
                result.policy().tolerance());
    }

    /** Without a proposal. */
    static Bounds ofTarget(Sprint sprint, BudgetInputs inputs) {
        var result = inputs.result();
        return new Bounds(
                sprint.capacity(), result.nextTarget(), null, result.policy().tolerance());
    }

    /** What the proposal would take. */
    List<ProposalItem> proposed(Sprint sprint) {
        var inputs = reader.read(sprint.productId());
        return proposals.forSprint(sprint, inputs).in().stream()
                .map(Proposal.Verdict::item)
                .toList();
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
