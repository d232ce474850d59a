package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.SomeBudget.LOOSE;
import static dev.tandem.engineering.budget.SomeBudget.NOW;
import static dev.tandem.engineering.budget.SomeBudget.PRODUCT;
import static dev.tandem.engineering.budget.SomeBudget.RUNNING;
import static dev.tandem.engineering.budget.SomeBudget.TIGHT;
import static dev.tandem.engineering.budget.SomeBudget.closed;
import static dev.tandem.engineering.budget.SomeBudget.inputs;
import static dev.tandem.engineering.budget.SomeBudget.policy;
import static dev.tandem.engineering.budget.SomeBudget.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.identity.Actor;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a budget is calculated from, and where that comes to stand. */
class BudgetInputsTest {
    @Test
    void thePolicyInForceIsTheLastThatHoldsByNow() {
        var first = policy(1, TIGHT, NOW.minusSeconds(5));
        var now = policy(2, LOOSE, NOW);
        var coming = policy(3, TIGHT, NOW.plusMillis(1));

        assertThat(inputs(List.of(), List.of()).policyInForce()).isEmpty();
        assertThat(inputs(List.of(coming), List.of()).policyInForce()).isEmpty();
        assertThat(inputs(List.of(first, now, coming), List.of()).policyInForce())
                .contains(now);
        assertThat(inputs(List.of(first, now, coming), List.of()).upcoming()).containsExactly(coming);
    }

    @Test
    void whatWasWrittenLaterHoldsOnlyWhereItDoesNotHoldFromEarlier() {
        var late = policy(1, LOOSE, NOW);

        assertThat(inputs(List.of(late, policy(2, TIGHT, NOW.minusSeconds(1))), List.of())
                        .policyInForce())
                .contains(late);
        var atTheSameMoment = policy(2, TIGHT, NOW);
        assertThat(inputs(List.of(late, atTheSameMoment), List.of()).policyInForce())
                .contains(atTheSameMoment);
    }

    @Test
    void whatIsOnlyProposedDoesNotCount() {
        var agreed = policy(1, TIGHT, NOW.minusSeconds(5));
        var proposal = proposed(2, LOOSE, null, new Actor("paula", "product"));
        var later = proposed(3, LOOSE, NOW.plusSeconds(5), new Actor("paula", "product"));
        later.supersede();

        var inputs = inputs(List.of(agreed, proposal, later), List.of());

        assertThat(inputs.policyInForce()).contains(agreed);
        assertThat(inputs.upcoming()).isEmpty();
        assertThat(inputs.result().policy()).isEqualTo(TIGHT);
        assertThat(inputs.policyAt(NOW.plusSeconds(9))).isEqualTo(TIGHT);
        assertThat(inputs.proposed()).contains(proposal);
    }

    @Test
    void aPolicyOfALaterDayIsKnownBefore() {
        var inputs = inputs(List.of(policy(1, TIGHT, NOW.plusSeconds(9))), List.of());

        assertThat(inputs.policyAt(NOW.plusSeconds(8))).isEqualTo(Policy.DEFAULT);
        assertThat(inputs.policyAt(NOW.plusSeconds(9))).isEqualTo(TIGHT);
        assertThat(inputs.result().policy()).isEqualTo(Policy.DEFAULT);
    }

    @Test
    void whatTheActiveSprintHasLeftUndoneCountsBesideWhatIsCarried() {
        var closed = closed(new int[][] {{40, 0}});

        assertThat(inputs(List.of(), closed).balance()).isEqualTo(new Balance(800_000));
        var running = inputs(List.of(), closed, RUNNING, null);
        assertThat(running.live(running.result())).isEqualTo(new Balance(-40_000));
        assertThat(running.balance()).isEqualTo(new Balance(760_000));
        assertThat(running.steps()).hasSize(1);
    }

    @Test
    void plannedAndDoneAreOfTheActiveSprintOrElseOfTheLast() {
        var closed = closed(new int[][] {{32, 8}, {36, 4}});

        assertThat(inputs(List.of(), closed, RUNNING, null).planned()).contains(RUNNING.planned());
        assertThat(inputs(List.of(), closed, RUNNING, null).done()).contains(RUNNING.done());
        assertThat(inputs(List.of(), closed).planned()).contains(new Effort(360, 40));
        assertThat(inputs(List.of(), closed).done()).contains(new Effort(360, 40));
        assertThat(inputs(List.of(), List.of()).planned()).isEmpty();
        assertThat(inputs(List.of(), List.of()).done()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2000,0,2000",
        "2000,400000,3000",
        "2000,800000,4000",
        "2000,800001,4000",
        "2000,-400000,1000",
        "2000,-400001,1000",
        "7000,2800000,10000",
        "7000,1200000,10000",
        "7000,1100000,9750"
    })
    void theNextSprintRepaysWhatIsOwedBetweenHalfAndTwiceTheAgreedShare(int share, long owed, int target) {
        var policy = new Policy(new Share(share), new Share(500), 6);
        var result = new BudgetResult(
                policy, new Points(400), new Balance(owed), Effort.NONE, BudgetStatus.INSUFFICIENT_DATA);

        assertThat(result.nextTarget().rounded()).isEqualTo(new Share(target));
    }

    @Test
    void aClosedSprintIsKeptAsItWasTold() {
        var result = closed(new int[][] {{32, 8}}).get(0);
        var row = new ClosedSprint(PRODUCT, 1, result);

        assertThat(row.result()).isEqualTo(result);
        assertThat(row.productId()).isEqualTo(PRODUCT);
    }
}
