package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.SomeBudget.LOOSE;
import static dev.tandem.engineering.budget.SomeBudget.NOW;
import static dev.tandem.engineering.budget.SomeBudget.PRODUCT;
import static dev.tandem.engineering.budget.SomeBudget.RUNNING;
import static dev.tandem.engineering.budget.SomeBudget.TIGHT;
import static dev.tandem.engineering.budget.SomeBudget.account;
import static dev.tandem.engineering.budget.SomeBudget.closed;
import static dev.tandem.engineering.budget.SomeBudget.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a budget is calculated from, and where that comes to stand. */
class AccountTest {
    @Test
    void thePolicyInForceIsTheLastThatHoldsByNow() {
        var first = policy(1, TIGHT, NOW.minusSeconds(5));
        var now = policy(2, LOOSE, NOW);
        var coming = policy(3, TIGHT, NOW.plusMillis(1));

        assertThat(account(List.of(), List.of()).policy()).isEmpty();
        assertThat(account(List.of(coming), List.of()).policy()).isEmpty();
        assertThat(account(List.of(first, now, coming), List.of()).policy()).contains(now);
        assertThat(account(List.of(first, now, coming), List.of()).upcoming()).containsExactly(coming);
    }

    @Test
    void whatWasWrittenLaterHoldsOnlyWhereItDoesNotHoldFromEarlier() {
        var late = policy(1, LOOSE, NOW);

        assertThat(account(List.of(late, policy(2, TIGHT, NOW.minusSeconds(1))), List.of())
                        .policy())
                .contains(late);
        var atTheSameMoment = policy(2, TIGHT, NOW);
        assertThat(account(List.of(late, atTheSameMoment), List.of()).policy()).contains(atTheSameMoment);
    }

    @Test
    void termsOfALaterDayAreKnownBefore() {
        var account = account(List.of(policy(1, TIGHT, NOW.plusSeconds(9))), List.of());

        assertThat(account.termsAt(NOW.plusSeconds(8))).isEqualTo(Terms.USUAL);
        assertThat(account.termsAt(NOW.plusSeconds(9))).isEqualTo(TIGHT);
        assertThat(account.standing().terms()).isEqualTo(Terms.USUAL);
    }

    @Test
    void whatTheActiveSprintHasLeftUndoneCountsBesideWhatIsCarried() {
        var closed = closed(new int[][] {{40, 0}});

        assertThat(account(List.of(), closed).balance()).isEqualTo(new Balance(800_000));
        var running = account(List.of(), closed, RUNNING, null);
        assertThat(running.live(running.standing())).isEqualTo(new Balance(-40_000));
        assertThat(running.balance()).isEqualTo(new Balance(760_000));
        assertThat(running.entries()).hasSize(1);
    }

    @Test
    void plannedAndDoneAreOfTheActiveSprintOrElseOfTheLast() {
        var closed = closed(new int[][] {{32, 8}, {36, 4}});

        assertThat(account(List.of(), closed, RUNNING, null).planned()).contains(RUNNING.planned());
        assertThat(account(List.of(), closed, RUNNING, null).done()).contains(RUNNING.done());
        assertThat(account(List.of(), closed).planned()).contains(new Effort(360, 40));
        assertThat(account(List.of(), closed).done()).contains(new Effort(360, 40));
        assertThat(account(List.of(), List.of()).planned()).isEmpty();
        assertThat(account(List.of(), List.of()).done()).isEmpty();
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
        var terms = new Terms(new Share(share), new Share(500), 6);
        var standing =
                new Standing(terms, new Points(400), new Balance(owed), Effort.NONE, BudgetStatus.INSUFFICIENT_DATA);

        assertThat(standing.nextTarget().rounded()).isEqualTo(new Share(target));
    }

    @Test
    void aClosedSprintIsKeptAsItWasTold() {
        var result = closed(new int[][] {{32, 8}}).get(0);
        var row = new ClosedSprint(PRODUCT, 1, result);

        assertThat(row.result()).isEqualTo(result);
        assertThat(row.productId()).isEqualTo(PRODUCT);
    }
}
