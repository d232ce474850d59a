package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.engineering.budget.BudgetCalculation;
import dev.tandem.engineering.budget.BudgetResult;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.engineering.budget.SprintResult;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** A team with capacity 40 that finishes what it plans, over features of 1–13 and debt of 1–3 points. */
final class SimulatedTeam {
    private static final Points CAPACITY = new Points(400);

    private final Random random;
    private final List<Candidate<UUID>> features = new ArrayList<>();
    private final List<Candidate<UUID>> debt = new ArrayList<>();
    private final List<SprintResult> closed = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");

    SimulatedTeam(long seed) {
        random = new Random(seed);
    }

    void skipDebt() {
        sprint(new Share(0), List.of());
    }

    /** Takes what the proposal has in it. */
    void follow(Share target) {
        sprint(target, debt);
    }

    Balance carry() {
        return result().carry();
    }

    Share nextTarget() {
        return result().nextTarget().rounded();
    }

    private BudgetResult result() {
        return BudgetCalculation.result(List.of(), closed, null, now);
    }

    private void sprint(Share target, List<Candidate<UUID>> debtThatCounts) {
        while (features.size() < 60) {
            features.add(item(13));
        }
        while (debt.size() < 60) {
            debt.add(item(3));
        }
        // Copies, since what is done leaves the lanes.
        var debtNow = List.copyOf(debtThatCounts);
        var ids = debtNow.stream().map(Candidate::item).toList();
        var filling = Filling.of(
                CAPACITY.tenths(),
                target,
                List.copyOf(features).iterator(),
                debtNow::iterator,
                Comparator.comparing(ids::indexOf),
                left -> true);
        var done = Effort.NONE;
        for (var pick : Stream.concat(filling.features().stream(), filling.debt().stream())
                .toList()) {
            done = done.plus(Effort.of(pick.lane(), pick.placed().points()));
            (pick.lane() == Lane.DEBT ? debt : features).remove(pick.placed());
        }
        Instant start = now;
        now = now.plus(Duration.ofDays(14));
        closed.add(new SprintResult(
                UUID.randomUUID(), "A sprint", start, now, Policy.DEFAULT, CAPACITY, done, done, null));
    }

    private Candidate<UUID> item(int most) {
        return new Candidate<>(new UUID(random.nextLong(), random.nextLong()), 10 * (1 + random.nextInt(most)), false);
    }
}
