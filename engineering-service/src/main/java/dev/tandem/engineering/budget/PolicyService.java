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

@ApplicationScoped
class PolicyService {
    private final Accounts accounts;
    private final BudgetKeeping keeping;
    private final CurrentActor actor;

    PolicyService(Accounts accounts, BudgetKeeping keeping, CurrentActor actor) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.actor = actor;
    }

    @Transactional
    Account write(UUID productId, Optional<IfMatch> precondition, PolicyRequest request) {
        keeping.hold(productId);
        var account = accounts.of(productId);
        int last = account.policies().size();
        precondition.ifPresent(ifMatch -> ifMatch.check(last));
        var from = effectiveFrom(request.effectiveOn(), account.asOf());
        keeping.agree(
                productId,
                new PolicyVersion(
                        productId,
                        last + 1,
                        // What is left out stays as it would be then: terms of a later day do not come early.
                        request.terms(account.termsAt(from)),
                        from,
                        actor.get().name(),
                        request.reason(),
                        account.asOf()));
        return accounts.of(productId);
    }

    private static Instant effectiveFrom(LocalDate day, Instant now) {
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
