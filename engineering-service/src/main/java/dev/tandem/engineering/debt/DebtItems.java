package dev.tandem.engineering.debt;

import dev.tandem.backlog.lane.LaneItems;
import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.http.problem.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class DebtItems extends LaneItems<DebtItem> {
    /** @return its key, read without loading the item, which is locked and loaded later */
    String keyOf(String reference) {
        return findByReference(reference)
                .project(Named.class)
                .firstResultOptional()
                .orElseThrow(() -> unknown(reference))
                .key();
    }

    @Override
    protected Refusal unknown(String reference) {
        return EngineeringProblem.DEBT_NOT_FOUND.because("There is no debt item %s", reference);
    }
}
