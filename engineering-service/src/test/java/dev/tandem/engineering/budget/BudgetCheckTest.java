package dev.tandem.engineering.budget;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.budget.SomeBudget.closed;
import static dev.tandem.engineering.budget.SomeBudget.inputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetCheckTest {
    @Test
    void aBudgetOnTargetHasNoCauses() {
        var check = check(new int[][] {{32, 8}, {32, 8}});

        assertThat(check.status()).isEqualTo(BudgetStatus.ON_TARGET);
        assertThat(check.rolling()).isEqualTo(new Share(2000));
        assertThat(check.carry()).isEqualTo(Balance.NONE);
        assertThat(check.causes()).isEmpty();
    }

    @Test
    void aBudgetWithTooLittleDataHasNoneEither() {
        var check = check(new int[][] {});

        assertThat(check.status()).isEqualTo(BudgetStatus.INSUFFICIENT_DATA);
        assertThat(check.rolling()).isNull();
        assertThat(check.causes()).isEmpty();
    }

    @Test
    void aShareThatIsOffNamesTheSprintsThatMadeItSo() {
        var check = check(new int[][] {{36, 4}, {30, 10}, {35, 5}, {36, 4}});

        assertThat(check.status()).isEqualTo(BudgetStatus.UNDERSPENT);
        assertThat(check.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(BudgetCause.Kind.SHARE);
            assertThat(cause.sprints())
                    .extracting(BudgetCause.OfSprint::actual)
                    .containsExactly(new Share(1000), new Share(1250), new Share(1000));
        });
    }

    @Test
    void aCarryAtItsLimitNamesTheLastTwoSprints() {
        var check = check(new int[][] {{32, 8}, {36, 4}, {38, 2}, {30, 10}, {35, 5}, {33, 7}});

        assertThat(check.status()).isEqualTo(BudgetStatus.CRITICAL);
        assertThat(check.causes()).singleElement().satisfies(cause -> {
            assertThat(cause.kind()).isEqualTo(BudgetCause.Kind.CARRY);
            assertThat(cause.sprints())
                    .extracting(BudgetCause.OfSprint::actual)
                    .containsExactly(new Share(1250), new Share(1750));
        });
    }

    @Test
    void itFailsOnWhatItIsAskedToFailOnAndOnNothingElse() {
        var check = check(new int[][] {{36, 4}, {35, 4}});

        assertThat(check.failingOn(List.of())).isSameAs(check);
        assertThat(check.failingOn(List.of(BudgetStatus.CRITICAL))).isSameAs(check);
        var refusal = assertRefused(
                () -> check.failingOn(List.of(BudgetStatus.CRITICAL, BudgetStatus.UNDERSPENT)),
                EngineeringProblem.BUDGET_OFF_TARGET,
                entry("product", "PAY"),
                entry("budgetStatus", BudgetStatus.UNDERSPENT),
                entry("debtShare", new Share(2000)),
                entry("rolling", new Share(1013)),
                entry("carry", Balance.of(new BigDecimal("7.8"))),
                entry("nextTarget", new Share(3950)),
                entry("causes", check.causes()));
        assertThat(refusal)
                .hasMessage("The debt budget of PAY is UNDERSPENT: 0.1013 of the work was debt, 0.2 was agreed,"
                        + " 7.8 points are owed");
    }

    @Test
    void anArchivedProductNeverFails() {
        var inputs = inputs(List.of(), closed(new int[][] {{36, 4}, {35, 4}}));
        var check = BudgetCheck.of("PAY", true, inputs);

        assertThat(check.failingOn(List.of(BudgetStatus.values()))).isSameAs(check);
    }

    private static BudgetCheck check(int[][] sprints) {
        return BudgetCheck.of("PAY", false, inputs(List.of(), closed(sprints)));
    }
}
