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
    void aBudgetOnTargetPasses() {
        var result = inputs(List.of(), closed(new int[][] {{32, 8}, {32, 8}})).result();

        assertThat(BudgetCheck.of("PAY", result))
                .isEqualTo(
                        new BudgetCheck("PAY", BudgetStatus.ON_TARGET, new Share(2000), new Share(2000), Balance.NONE));
    }

    @Test
    void aBudgetWithTooLittleDataPassesThoughNothingWasDone() {
        var result = inputs(List.of(), List.of()).result();

        assertThat(BudgetCheck.of("PAY", result))
                .isEqualTo(new BudgetCheck("PAY", BudgetStatus.INSUFFICIENT_DATA, new Share(2000), null, Balance.NONE));
    }

    @Test
    void aBudgetThatIsOffDoesNotPass() {
        var result = inputs(List.of(), closed(new int[][] {{36, 4}, {35, 4}})).result();

        var refusal = assertRefused(
                () -> BudgetCheck.of("PAY", result),
                EngineeringProblem.BUDGET_OFF_TARGET,
                entry("budgetStatus", BudgetStatus.UNDERSPENT),
                entry("debtShare", new Share(2000)),
                entry("rolling", new Share(1013)),
                entry("carry", Balance.of(new BigDecimal("7.8"))),
                entry("nextTarget", new Share(3950)));

        assertThat(refusal)
                .hasMessage("The debt budget of PAY is UNDERSPENT: 0.1013 of the work was debt, 0.2 was agreed,"
                        + " 7.8 points are owed");
    }
}
