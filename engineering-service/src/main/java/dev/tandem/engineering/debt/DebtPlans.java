package dev.tandem.engineering.debt;

import dev.tandem.backlog.projection.CaughtUp;
import dev.tandem.backlog.query.Backlogs;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.BacklogProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The initiatives and releases that debt may belong to: product's, as this copy knows them. */
@ApplicationScoped
class DebtPlans {
    private final Backlogs backlogs;
    private final CaughtUp caughtUp;

    DebtPlans(Backlogs backlogs, CaughtUp caughtUp) {
        this.backlogs = backlogs;
        this.caughtUp = caughtUp;
    }

    void require(UUID productId, DebtFields fields) {
        if (fields.initiativeId() != null && !backlogs.knowsInitiative(productId, fields.initiativeId())) {
            throw notKnownYet("/initiativeId");
        }
        if (fields.releaseId() != null
                && !backlogs.product(productId.toString()).releases().containsKey(fields.releaseId())) {
            throw notKnownYet("/releaseId");
        }
    }

    private Refusal notKnownYet(String pointer) {
        caughtUp.require();
        return BacklogProblem.notKnownYet(pointer);
    }
}
