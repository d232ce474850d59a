package dev.tandem.engineering.budget;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.Sides;
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
    BudgetInputs propose(UUID productId, Optional<IfMatch> precondition, PolicyRequest request) {
        var inputs = locked(productId, precondition);
        var before = inputs.result().policy();
        var from = laterDay(request.effectiveOn(), inputs.asOf());
        inputs.proposed().ifPresent(PolicyVersion::supersede);
        var policy = PolicyVersion.propose(
                productId,
                inputs.policies().size() + 1,
                // What is left out is taken from the policy of that moment, so that a later one does not come early.
                request.appliedTo(inputs.policyAt(from.orElse(inputs.asOf()))),
                from.orElse(null),
                actor.get(),
                request.reason(),
                inputs.asOf());
        budget.propose(productId, policy, before);
        if (Sides.isBoth(actor.get())) {
            policy.agree(actor.get(), inputs.asOf());
            budget.adopt(productId, policy, before);
        }
        return reader.read(productId);
    }

    @Transactional
    BudgetInputs answer(UUID productId, int version, Optional<IfMatch> precondition, PolicyAgreement answer) {
        var inputs = locked(productId, precondition);
        var before = inputs.result().policy();
        var policy = inputs.policies().stream()
                .filter(each -> each.version() == version)
                .findFirst()
                .orElseThrow(() -> EngineeringProblem.POLICY_NOT_FOUND.because("There is no policy %d", version));
        if (policy.answer(answer, actor.get(), inputs.asOf())) {
            if (policy.isAgreed()) {
                budget.adopt(productId, policy, before);
            } else {
                budget.reject(productId, policy);
            }
        }
        return reader.read(productId);
    }

    private BudgetInputs locked(UUID productId, Optional<IfMatch> precondition) {
        budget.lock(productId);
        var inputs = reader.read(productId);
        precondition.ifPresent(ifMatch -> ifMatch.check(inputs.policyWrites()));
        return inputs;
    }

    /** @return empty for today, which is as soon as it is agreed */
    private static Optional<Instant> laterDay(@Nullable LocalDate day, Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (day == null || day.equals(today)) {
            return Optional.empty();
        }
        if (day.isBefore(today)) {
            throw Invalid.refusal(List.of(
                    Invalid.at("/effectiveOn", "must not be before today, which is %s in UTC".formatted(today))));
        }
        return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
