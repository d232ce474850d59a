package dev.tandem.product.decision;

import static dev.tandem.product.decision.SomeDecision.ADA;
import static dev.tandem.product.decision.SomeDecision.AFTER;
import static dev.tandem.product.decision.SomeDecision.BEFORE;
import static dev.tandem.product.decision.SomeDecision.DUE;
import static dev.tandem.product.decision.SomeDecision.FOR_A;
import static dev.tandem.product.decision.SomeDecision.PAULA;
import static dev.tandem.product.decision.SomeDecision.aDecidedDecision;
import static dev.tandem.product.decision.SomeDecision.anOpenDecision;
import static dev.tandem.product.decision.SomeDecision.anOverdueDecision;
import static dev.tandem.product.decision.SomeDecision.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverdueDecisionTest {
    private static final Duration A_WEEK = Duration.ofDays(7);

    @Test
    void aDecisionIsOverdueOnceItsMomentHasPassed() {
        var decision = anOpenDecision();

        assertThat(decision.isOverdue(BEFORE)).isFalse();
        assertThat(decision.isOverdue(DUE)).isFalse();
        assertThat(decision.isOverdue(DUE.plusNanos(1))).isTrue();
    }

    @Test
    void whatIsDecidedIsNeverOverdue() {
        assertThat(aDecidedDecision().isOverdue(AFTER)).isFalse();
    }

    @Test
    void anOverdueDecisionSaysSoOnce() {
        var decision = anOpenDecision();

        decision.becomeOverdue(AFTER);
        assertThat(decision.whatHappened()).contains("decision.overdue");
        assertThat(decision.state().overdueSince()).isEqualTo(DUE);

        decision.becomeOverdue(AFTER.plus(A_WEEK));
        assertThat(decision.whatHappened()).isEmpty();
        assertThat(decision.state().overdueSince()).isEqualTo(DUE);
    }

    @Test
    void beforeItsMomentThereIsNothingToSay() {
        var decision = anOpenDecision();

        decision.becomeOverdue(DUE);

        assertThat(decision.whatHappened()).isEmpty();
        assertThat(decision.state().overdueSince()).isNull();
    }

    @Test
    void aDecidedDecisionDoesNotBecomeOverdue() {
        var decision = aDecidedDecision();

        decision.becomeOverdue(AFTER);

        assertThat(decision.whatHappened()).isEmpty();
        assertThat(decision.state().overdueSince()).isNull();
    }

    @Test
    void aDecisionThatIsPutOffBecomesOverdueOnceMore() {
        var decision = anOverdueDecision();
        var later = AFTER.plus(A_WEEK);

        decision.edit(fields(later), List.of(), PAULA, AFTER);
        assertThat(decision.isOverdue(AFTER)).isFalse();
        assertThat(decision.state().overdueSince()).isNull();
        decision.whatHappened();

        decision.becomeOverdue(later.plus(A_WEEK));
        assertThat(decision.whatHappened()).contains("decision.overdue");
        assertThat(decision.state().overdueSince()).isEqualTo(later);
    }

    @Test
    void aDecisionWhoseDayMovesToAnotherThatHasPassedIsOverdueSinceThatOneAndDoesNotSaySoAgain() {
        var decision = anOverdueDecision();
        var other = DUE.minus(A_WEEK);

        decision.edit(fields(other), List.of(), PAULA, AFTER);
        assertThat(decision.whatHappened()).contains("decision.edited");
        assertThat(decision.state().overdueSince()).isEqualTo(other);

        decision.becomeOverdue(AFTER);
        assertThat(decision.whatHappened()).isEmpty();
    }

    @Test
    void aDecisionThatIsPutOffToThisMomentIsNotOverdueYet() {
        var decision = anOverdueDecision();

        decision.edit(fields(AFTER), List.of(), PAULA, AFTER);

        assertThat(decision.state().overdueSince()).isNull();
    }

    @Test
    void anEditOfWhatWasNotToldToBeOverdueLeavesThatToBeTold() {
        var decision = anOpenDecision();

        decision.edit(fields(DUE.minus(A_WEEK)), List.of(), PAULA, AFTER);

        assertThat(decision.state().overdueSince()).isNull();
    }

    @Test
    void anEditThatPutsNothingOffLeavesItOverdue() {
        var decision = anOverdueDecision();

        decision.edit(fields(), List.of(), PAULA, AFTER);

        assertThat(decision.state().overdueSince()).isEqualTo(DUE);
    }

    @Test
    void whatWasDecidedTooLateStillTellsSinceWhenItWasOverdue() {
        var decision = anOverdueDecision();

        decision.decide(FOR_A, ADA, AFTER);

        assertThat(decision.isOverdue(AFTER)).isFalse();
        assertThat(decision.state().overdueSince()).isEqualTo(DUE);
    }
}
