package dev.tandem.engineering.debt;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.KnownItem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.lane.LaneItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class DebtItems extends LaneItems<DebtItem> {
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
