package dev.tandem.engineering.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.budget.Policy;
import dev.tandem.model.points.Balance;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the carry is worth: owed debt is repaid by the order itself, and without the carry it stays owed. */
class ClosedLoopTest {
    private static final int SEEDS = 300;
    private static final Balance REPAID = new Balance(350_000);

    @Test
    void sixSprintsAfterTwoThatSkippedDebtTheCarryIsRepaid() {
        assertThat(repaidOf(true)).isGreaterThanOrEqualTo(SEEDS * 90 / 100);
    }

    @Test
    void withTheCarrySwitchedOffItMostlyStaysOwed() {
        assertThat(repaidOf(false)).isLessThanOrEqualTo(SEEDS * 70 / 100);
    }

    private static long repaidOf(boolean withCarry) {
        return LongStream.range(0, SEEDS)
                .filter(seed -> {
                    var team = new SimulatedTeam(seed);
                    team.skipDebt();
                    team.skipDebt();
                    for (int sprint = 0; sprint < 6; sprint++) {
                        team.follow(withCarry ? team.nextTarget() : Policy.DEFAULT.debtShare());
                    }
                    return team.carry().units() <= REPAID.units();
                })
                .count();
    }
}
