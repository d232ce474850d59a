package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.SomeBudget.LOOSE;
import static dev.tandem.engineering.budget.SomeBudget.NOW;
import static dev.tandem.engineering.budget.SomeBudget.PRODUCT;
import static dev.tandem.engineering.budget.SomeBudget.RUNNING;
import static dev.tandem.engineering.budget.SomeBudget.TIGHT;
import static dev.tandem.engineering.budget.SomeBudget.aBudget;
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

class BudgetTest {
    private static final int[] AS_AGREED = {32, 8};
    private static final int[] NO_DEBT = {40, 0};

    @Test
    void aNewBudgetHasTheDefaultPolicyAndNothingIsOwed() {
        assertThat(aBudget().state())
                .isEqualTo(new Budget.BudgetState(
                        PRODUCT,
                        0,
                        null,
                        new Share(2000),
                        new Share(500),
                        6,
                        new Share(500),
                        Balance.NONE,
                        Balance.NONE,
                        new Points(30),
                        null,
                        null,
                        null,
                        0,
                        BudgetStatus.INSUFFICIENT_DATA));
        assertThat(aBudget().plannedCapacity()).isNull();
        assertThat(aBudget().running()).isNull();
        assertThat(aBudget().nextPolicyAt()).isNull();
    }

    @Test
    void itHasTheIdOfItsProductAndItsEventsGoWithIt() {
        assertThat(aBudget().id()).isEqualTo(PRODUCT);
        assertThat(aBudget().partitionedBy()).isEqualTo(PRODUCT);
        assertThat(aBudget().kind()).isEqualTo("budget");
    }

    @Test
    void theMedianIsRecordedAtAMomentThatPeopleNotice() {
        var budget = aBudget();

        budget.recordMedian(new Points(55));

        assertThat(budget.whatHappened()).contains("budget.median-recorded");
        assertThat(budget.median()).isEqualTo(new Points(55));
        assertThat(budget.state().median()).isEqualTo(new Points(55));
    }

    @Test
    void whatIsPlannedAndWhatRunsIsKeptAndNotToldByItself() {
        var budget = aBudget();

        budget.expect(new Points(400));
        budget.follow(RUNNING);

        assertThat(budget.plannedCapacity()).isEqualTo(new Points(400));
        assertThat(budget.running()).isEqualTo(RUNNING);
        assertThat(budget.whatHappened()).isEmpty();

        budget.expect(null);
        budget.follow(null);

        assertThat(budget.plannedCapacity()).isNull();
        assertThat(budget.running()).isNull();
    }

    @Test
    void itTakesOverHowItStands() {
        var budget = aBudget();
        var policies = List.of(policy(1, TIGHT, NOW.minusSeconds(2)), policy(2, LOOSE, NOW));

        budget.calculate(inputs(policies, closed(AS_AGREED, NO_DEBT), RUNNING, new Points(310)));

        // A fifth of 40 points is owed; three points are done, of which 0.9 should be debt and 1 is.
        assertThat(budget.state())
                .isEqualTo(new Budget.BudgetState(
                        PRODUCT,
                        2,
                        null,
                        new Share(3000),
                        new Share(800),
                        12,
                        new Share(500),
                        new Balance(4 * 100_000),
                        new Balance(-10_000),
                        new Points(30),
                        new Points(400),
                        new Share(1000),
                        new Share(4000),
                        2,
                        BudgetStatus.CRITICAL));
    }

    @Test
    void whereNothingIsClosedThePlannedCapacityCountsAndTheTargetIsTheAgreedShare() {
        var budget = aBudget();

        budget.calculate(inputs(List.of(), List.of(), null, new Points(310)));

        assertThat(budget.state().capacity()).isEqualTo(new Points(310));
        assertThat(budget.state().nextTarget()).isEqualTo(new Share(2000));
        assertThat(budget.state().rolling()).isNull();
        assertThat(budget.state().policyVersion()).isZero();
        assertThat(budget.state().closedSprints()).isZero();

        budget.calculate(inputs(List.of(), List.of()));

        assertThat(budget.state().capacity()).isNull();
    }

    @Test
    void aChangeOfStatusIsWhatTheChangeIsKnownBy() {
        var budget = aBudget();
        budget.calculate(inputs(List.of(), closed(AS_AGREED)));
        assertThat(budget.whatHappened()).contains("budget.reckoned");
        assertThat(budget.status()).isEqualTo(BudgetStatus.INSUFFICIENT_DATA);

        budget.calculate(inputs(List.of(), closed(AS_AGREED, AS_AGREED)));
        assertThat(budget.whatHappened()).contains("budget.status-changed");
        assertThat(budget.status()).isEqualTo(BudgetStatus.ON_TARGET);

        budget.calculate(inputs(List.of(), closed(AS_AGREED, AS_AGREED, AS_AGREED)));
        assertThat(budget.whatHappened()).contains("budget.reckoned");

        budget.calculate(inputs(List.of(), closed(AS_AGREED, AS_AGREED, NO_DEBT)));
        budget.recordMedian(new Points(55));
        assertThat(budget.whatHappened()).contains("budget.status-changed");
        assertThat(budget.status()).isEqualTo(BudgetStatus.UNDERSPENT);
    }

    @Test
    void whatIsProposedIsToldAndMovesNoNumber() {
        var budget = aBudget();
        var before = budget.state();
        var proposal = proposed(1, TIGHT, null, new Actor("erin", "engineering"));

        budget.propose(proposal, Policy.DEFAULT);

        assertThat(budget.whatHappened()).contains("budget.policy-proposed");
        assertThat(budget.state().proposedPolicy()).isEqualTo(1);
        assertThat(budget.state())
                .usingRecursiveComparison()
                .ignoringFields("proposedPolicy")
                .isEqualTo(before);

        budget.agree(proposal, Policy.DEFAULT);
        assertThat(budget.whatHappened()).contains("budget.policy-agreed");
        assertThat(budget.state()).isEqualTo(before);
    }

    @Test
    void anObjectionIsToldAndNothingIsProposedAnyMore() {
        var budget = aBudget();
        var proposal = proposed(1, TIGHT, null, new Actor("erin", "engineering"));
        budget.propose(proposal, Policy.DEFAULT);
        budget.whatHappened();

        budget.object(proposal);

        assertThat(budget.whatHappened()).contains("budget.policy-objected");
        assertThat(budget.state().proposedPolicy()).isNull();
    }

    @Test
    void itKnowsWhenTheNextPolicyComesIntoForce() {
        var budget = aBudget();
        var later = policy(1, TIGHT, NOW.plusSeconds(9));
        var sooner = policy(2, LOOSE, NOW.plusSeconds(4));

        budget.calculate(inputs(List.of(policy(3, TIGHT, NOW), later, sooner), List.of()));
        assertThat(budget.nextPolicyAt()).isEqualTo(NOW.plusSeconds(4));
        assertThat(budget.state().policyVersion()).isEqualTo(3);

        budget.calculate(inputs(List.of(policy(3, TIGHT, NOW)), List.of()));
        assertThat(budget.nextPolicyAt()).isNull();
    }
}
