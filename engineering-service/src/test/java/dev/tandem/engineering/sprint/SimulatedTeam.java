package dev.tandem.engineering.sprint;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.engineering.budget.BudgetCalculation;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.Policy;
import dev.tandem.engineering.budget.SprintResult;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

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
        sprint(Balance.NONE, List.of());
    }

    /** Takes what the merged order puts first. */
    void follow(Balance balance) {
        sprint(balance, debt);
    }

    Balance carry() {
        return BudgetCalculation.result(List.of(), closed, null, now).carry();
    }

    private void sprint(Balance balance, List<Candidate<UUID>> debtThatCounts) {
        while (features.size() < 60) {
            features.add(item(13));
        }
        while (debt.size() < 60) {
            debt.add(item(3));
        }
        var planned = Filling.of(CAPACITY.tenths(), Policy.DEFAULT.debtShare(), balance, features, debtThatCounts)
                .in();
        var done = Effort.NONE;
        for (var placement : planned) {
            done = done.plus(Effort.of(placement.lane(), placement.placed().points()));
            (placement.lane() == Lane.DEBT ? debt : features).remove(placement.placed());
        }
        Instant start = now;
        now = now.plus(Duration.ofDays(14));
        closed.add(new SprintResult(UUID.randomUUID(), "A sprint", start, now, Policy.DEFAULT, CAPACITY, done, done));
    }

    private Candidate<UUID> item(int most) {
        return new Candidate<>(new UUID(random.nextLong(), random.nextLong()), 10 * (1 + random.nextInt(most)), false);
    }
}
