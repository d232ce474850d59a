package dev.tandem.engineering.sprint;

import dev.tandem.engineering.budget.Accounts;
import dev.tandem.engineering.budget.Terms;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.engineering.work.WorkItem;
import jakarta.enterprise.context.ApplicationScoped;

/** What a team may commit to when a sprint starts. */
@ApplicationScoped
class Commitment {
    private final Accounts accounts;
    private final Proposals proposals;
    private final KnownItems knownItems;

    Commitment(Accounts accounts, Proposals proposals, KnownItems knownItems) {
        this.accounts = accounts;
        this.proposals = proposals;
        this.knownItems = knownItems;
    }

    Terms terms(Sprint sprint) {
        return accounts.of(sprint.productId()).standing().terms();
    }

    Bounds bounds(Sprint sprint) {
        var account = accounts.of(sprint.productId());
        var standing = account.standing();
        return new Bounds(
                sprint.capacity(),
                standing.nextTarget(),
                proposals.forSprint(sprint, account).share(),
                standing.terms().tolerance());
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
