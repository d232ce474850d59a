package dev.tandem.engineering.sprint;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.BudgetInputsReader;
import dev.tandem.engineering.budget.BudgetService;
import dev.tandem.kit.problem.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Takes over what a team did before it came here, so that its pace and its budget are known on the first day. */
@ApplicationScoped
class SprintHistory {
    private final Sprints sprints;
    private final BudgetService budget;
    private final BudgetInputsReader reader;
    private final Clock clock;

    SprintHistory(Sprints sprints, BudgetService budget, BudgetInputsReader reader, Clock clock) {
        this.sprints = sprints;
        this.budget = budget;
        this.reader = reader;
        this.clock = clock;
    }

    /** @return in the order in which they are given */
    @Transactional
    List<Sprint> take(UUID productId, List<FormerSprint> former) {
        var now = clock.instant();
        refuseThoseOfTheFuture(former, LocalDate.now(clock));
        budget.lock(productId);
        var known = sprints.list("productId", productId);
        refuseBesideOwn(known);
        SprintOverlaps.refuseAny(former, known);
        var taken = takeOver(productId, former, now);
        budget.takeOver(
                productId,
                taken.stream()
                        .sorted(Comparator.comparing(sprint -> sprint.fields().startsOn()))
                        .map(Sprint::result)
                        .toList());
        return taken;
    }

    private List<Sprint> takeOver(UUID productId, List<FormerSprint> former, Instant now) {
        var inputs = reader.read(productId);
        return former.stream()
                .map(each -> {
                    var sprint = Sprint.takeOver(
                            productId, each.fields(), each.done().effort(), inputs::policyAt, now);
                    sprints.add(sprint);
                    // Told ahead of the budget that follows from it.
                    sprints.append(sprint);
                    return sprint;
                })
                .toList();
    }

    private static void refuseThoseOfTheFuture(List<FormerSprint> former, LocalDate today) {
        var future = IntStream.range(0, former.size())
                .filter(i -> former.get(i).endsOn().isAfter(today))
                .mapToObj(i -> Invalid.at("/sprints/%d/endsOn".formatted(i), "must not be after today"))
                .toList();
        if (!future.isEmpty()) {
            throw Invalid.refusal(future);
        }
    }

    /** What was done before cannot be told once the budget was calculated without it. */
    private static void refuseBesideOwn(List<Sprint> known) {
        known.stream()
                .filter(sprint -> sprint.status() == SprintStatus.CLOSED && !sprint.isImported())
                .findFirst()
                .ifPresent(own -> {
                    throw EngineeringProblem.SPRINTS_CLOSED_ALREADY
                            .because("%s was closed here; a history is taken only before that", own.name())
                            .with("sprint", own.id());
                });
    }
}
