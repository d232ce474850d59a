package dev.tandem.engineering.budget;

import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.precondition.IfMatch;
import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PolicyService {
    private final BudgetInputsReader reader;
    private final BudgetService budget;
    private final CurrentActor actor;

    PolicyService(BudgetInputsReader reader, BudgetService budget, CurrentActor actor) {
        this.reader = reader;
        this.budget = budget;
        this.actor = actor;
    }

    @Transactional
    BudgetInputs write(UUID productId, Optional<IfMatch> precondition, PolicyRequest request) {
        budget.lock(productId);
        var inputs = reader.read(productId);
        int last = inputs.policies().size();
        precondition.ifPresent(ifMatch -> ifMatch.check(last));
        var from = effectiveFrom(request.effectiveOn(), inputs.asOf());
        budget.adopt(
                productId,
                new PolicyVersion(
                        productId,
                        last + 1,
                        // What is left out is taken from the policy of that moment, so that a later one does not come
                        // early.
                        request.appliedTo(inputs.policyAt(from)),
                        from,
                        actor.get().name(),
                        request.reason(),
                        inputs.asOf()));
        return reader.read(productId);
    }

    private static Instant effectiveFrom(@Nullable LocalDate day, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (day == null || day.equals(today)) {
            return now;
        }
        if (day.isBefore(today)) {
            throw Invalid.refusal(List.of(
                    Invalid.at("/effectiveOn", "must not be before today, which is %s in UTC".formatted(today))));
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
