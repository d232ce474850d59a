package dev.tandem.engineering.debt;

import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.engineering.work.KnownItems;
import dev.tandem.model.comment.CommentedItem;
import dev.tandem.model.comment.CommentedItems;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.lane.OwnedElsewhere;
import jakarta.enterprise.context.ApplicationScoped;

/** Debt is commented on here, features at product. */
@ApplicationScoped
class CommentedDebt implements CommentedItems {
    private final KnownItems known;
    private final DebtItems items;
    private final OwnedElsewhere elsewhere;

    CommentedDebt(KnownItems known, DebtItems items, OwnedElsewhere elsewhere) {
        this.known = known;
        this.items = items;
        this.elsewhere = elsewhere;
    }

    @Override
    public CommentedItem own(String reference) {
        KnownItem item = known.get(reference);
        if (item.lane() == Lane.FEATURE) {
            throw elsewhere.refusal(item.key(), "comments");
        }
        return items.findOne(item.id().toString())
                .map(debt -> new CommentedItem(debt.id(), debt.key(), debt.productId()))
                .orElseThrow(() -> Backlogs.unknownItem(reference));
    }

    @Override
    public CommentedItem hold(String reference) {
        var item = own(reference);
        items.toHold(item.id().toString());
        return item;
    }
}
