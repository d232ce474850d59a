package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.LedgerCase.START;
import static dev.tandem.engineering.budget.LedgerCase.ofCapacity40;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LedgerCase EXAMPLE =
            ofCapacity40(new int[][] {{32, 8}, {36, 4}, {38, 2}, {30, 10}, {35, 5}, {33, 7}});

    @Test
    void theExampleIsCriticalThroughTheCarryWhichTheRatioAloneWouldHide() {
        assertThat(EXAMPLE.entries())
                .extracting(entry -> entry.after().carry())
                .containsExactly(balance(0), balance(4), balance(8), balance(6), balance(8), balance(8));
        assertThat(EXAMPLE.entries())
                .extracting(entry -> entry.after().status())
                .containsExactly(
                        BudgetStatus.INSUFFICIENT_DATA,
                        BudgetStatus.ON_TARGET,
                        BudgetStatus.UNDERSPENT,
                        BudgetStatus.ON_TARGET,
                        BudgetStatus.UNDERSPENT,
                        BudgetStatus.CRITICAL);
        var standing = EXAMPLE.standing();
        assertThat(standing.rolling().rounded()).isEqualTo(new Share(1500));
        assertThat(standing.nextTarget().rounded()).isEqualTo(new Share(4000));
        assertThat(standing.status()).isEqualTo(BudgetStatus.CRITICAL);
    }

    @Test
    void withoutAClosedSprintTheTargetIsTheAgreedShareAndTheCapacityThatOfThePlannedSprint() {
        var standing = Ledger.standing(List.of(), List.of(), new Points(300), START);

        assertThat(standing.capacity()).isEqualTo(new Points(300));
        assertThat(standing.carry()).isEqualTo(Balance.NONE);
        assertThat(standing.nextTarget().rounded()).isEqualTo(new Share(2000));
        assertThat(standing.rolling()).isNull();
        assertThat(standing.status()).isEqualTo(BudgetStatus.INSUFFICIENT_DATA);
        assertThat(Ledger.standing(List.of(), List.of(), null, START)
                        .nextTarget()
                        .rounded())
                .isEqualTo(new Share(2000));
    }

    @Test
    void sprintsInWhichNothingWasDoneAreNoData() {
        var standing = ofCapacity40(new int[][] {{0, 0}, {0, 0}, {0, 0}}).standing();

        assertThat(standing.rolling()).isNull();
        assertThat(standing.status()).isEqualTo(BudgetStatus.INSUFFICIENT_DATA);
    }

    @Test
    void aChangeOfTermsClampsTheCarryAtOnceAndFromItsMomentOn() {
        var change = START.plus(Duration.ofDays(100));
        var changed = EXAMPLE.agreeing(new AgreedTerms(change, new Terms(new Share(1000), new Share(500), 6)));

        assertThat(changed.standing(change.minusMillis(1)).carry()).isEqualTo(balance(8));
        assertThat(changed.standing(change).carry()).isEqualTo(balance(4));
        // Off by 0.05 now, which is tolerated, but the carry stood at its limit after the last two sprints.
        assertThat(changed.standing(change).status()).isEqualTo(BudgetStatus.CRITICAL);
    }

    @Test
    void aSprintKeepsTheTermsThatItStartedUnder() {
        var sprint = ofCapacity40(new int[][] {{40, 0}}).closed().get(0);
        var duringIt =
                new AgreedTerms(sprint.startedAt().plusSeconds(1), new Terms(new Share(5000), new Share(500), 6));

        var standing = new LedgerCase(0, List.of(duringIt), List.of(sprint)).standing();

        assertThat(standing.carry()).isEqualTo(balance(8));
        assertThat(standing.terms().debtShare()).isEqualTo(new Share(5000));
    }

    @Test
    void theCapacityIsTheLargestOfTheSprintsThatAreLookedAt() {
        var small = ofCapacity40(new int[][] {{8, 2}, {8, 2}}).closed();
        var large = LedgerCase.sprint(
                START.minus(Duration.ofDays(20)),
                START.minus(Duration.ofDays(9)),
                Terms.USUAL,
                800,
                new Effort(800, 0));
        var all = List.of(large, small.get(0), small.get(1));
        var lastTwo = new AgreedTerms(START.plus(Duration.ofDays(50)), new Terms(new Share(2000), new Share(500), 2));

        assertThat(new LedgerCase(0, List.of(), all).standing().capacity()).isEqualTo(new Points(800));
        assertThat(new LedgerCase(0, List.of(), all).standing().carry()).isEqualTo(balance(16));
        var narrowed = new LedgerCase(0, List.of(lastTwo), all).standing();
        assertThat(narrowed.capacity()).isEqualTo(new Points(400));
        assertThat(narrowed.carry()).isEqualTo(balance(8));
    }

    @Test
    void theStatusTellsWhichSideStarves() {
        assertThat(ofCapacity40(new int[][] {{36, 4}, {35, 4}}).standing().status())
                .isEqualTo(BudgetStatus.UNDERSPENT);
        assertThat(ofCapacity40(new int[][] {{29, 11}, {29, 11}}).standing().status())
                .isEqualTo(BudgetStatus.OVERSPENT);
        assertThat(ofCapacity40(new int[][] {{30, 10}, {30, 10}}).standing().status())
                .isEqualTo(BudgetStatus.ON_TARGET);
        assertThat(ofCapacity40(new int[][] {{30, 10}, {0, 40}}).standing().status())
                .isEqualTo(BudgetStatus.CRITICAL);
    }

    private static Balance balance(int points) {
        return Balance.of(BigDecimal.valueOf(points));
    }
}
