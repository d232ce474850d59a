package dev.tandem.engineering.debt;

import dev.tandem.backlog.projection.BacklogHead;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.lane.KeyNumbers;
import dev.tandem.model.lane.LaneItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DebtItems extends LaneItems<DebtItem> {
    private final Backlogs backlogs;
    private final KeyNumbers keys;

    DebtItems(Backlogs backlogs, KeyNumbers keys) {
        this.backlogs = backlogs;
        this.keys = keys;
    }

    @Override
    protected Class<DebtItem> type() {
        return DebtItem.class;
    }

    @Override
    protected UUID hold(String product) {
        var known = backlogs.product(product);
        keys.hold(prefix(known));
        return known.productId();
    }

    /** Taking a number holds the lane too. */
    @Override
    protected Keys holdForNew(String product, int count) {
        var known = backlogs.product(product);
        return new Keys(known.productId(), keys.next(prefix(known), count));
    }

    private static String prefix(BacklogHead product) {
        return product.product().key() + "-D";
    }

    /** What must be held before the item is, read without loading it. */
    KnownItem known(String reference) {
        var known = findByReference(reference)
                .project(OfProduct.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference));
        return KnownItem.openDebt(known.id(), known.key(), known.productId());
    }

    public record OfProduct(UUID id, String key, UUID productId) {}

    @Override
    protected Refusal unknown(String reference) {
        return EngineeringProblem.DEBT_NOT_FOUND.because("There is no debt item %s", reference);
    }
}
