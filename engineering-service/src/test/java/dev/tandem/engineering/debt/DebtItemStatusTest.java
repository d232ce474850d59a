package dev.tandem.engineering.debt;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.debt.DebtStatus.DONE;
import static dev.tandem.engineering.debt.DebtStatus.DROPPED;
import static dev.tandem.engineering.debt.DebtStatus.OPEN;
import static dev.tandem.engineering.debt.SomeDebt.aDebtItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.work.SprintRef;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.points.Points;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DebtItemStatusTest {
    private static final SprintRef ACTIVE = SprintRef.active(new UUID(9, 9), "Sprint 12", new Points(30));

    @ParameterizedTest
    @CsvSource({"OPEN,DONE", "OPEN,DROPPED", "DONE,OPEN", "DROPPED,OPEN"})
    void openDebtIsClosedEitherWayAndClosedDebtIsOpenedAgain(DebtStatus from, DebtStatus to) {
        var item = itemThatIs(from);

        item.transition(to, "Because", Optional.empty());

        assertThat(item.whatHappened()).contains("debt.transitioned");
        assertThat(item.status()).isEqualTo(to);
        assertThat(item.statusReason()).isEqualTo("Because");
    }

    @ParameterizedTest
    @CsvSource({"OPEN,OPEN", "DONE,DONE", "DONE,DROPPED", "DROPPED,DROPPED", "DROPPED,DONE"})
    void noOtherWayLeadsFromAStatus(DebtStatus from, DebtStatus to) {
        var item = itemThatIs(from);
        var before = item.state();

        assertRefused(
                () -> item.transition(to, "Because", Optional.empty()),
                BacklogProblem.TRANSITION_NOT_ALLOWED,
                entry("from", from),
                entry("to", to),
                entry("allowed", from.next()));

        assertThat(item.state()).isEqualTo(before);
        assertThat(item.whatHappened()).isEmpty();
    }

    @Test
    void theReasonOfTheLastTransitionIsForgottenWhereTheNextHasNone() {
        var item = itemThatIs(DROPPED);

        item.transition(OPEN, null, Optional.empty());

        assertThat(item.statusReason()).isNull();
    }

    @Test
    void whatAnActiveSprintHoldsIsNotClosedByHand() {
        var item = aDebtItem();
        var before = item.state();

        assertRefusedInSprint(item, () -> item.transition(DONE, "Because", Optional.of(ACTIVE)));

        assertThat(item.state()).isEqualTo(before);
        assertThat(item.whatHappened()).isEmpty();
    }

    @Test
    void whereNoWayLeadsThatIsSaidAndNotThatASprintHoldsIt() {
        var item = aDebtItem();

        var refusal = assertRefused(
                () -> item.transition(OPEN, null, Optional.of(ACTIVE)),
                BacklogProblem.TRANSITION_NOT_ALLOWED,
                entry("from", OPEN),
                entry("to", OPEN),
                entry("allowed", OPEN.next()));

        assertThat(refusal).hasMessage("PAY-D3 is OPEN; from there it can go to [DONE, DROPPED]");
    }

    @Test
    void whatAnActiveSprintHoldsIsNotDeleted() {
        var item = aDebtItem();

        assertRefusedInSprint(item, () -> item.delete(Optional.of(ACTIVE)));

        assertThat(item.isDeleted()).isFalse();
        assertThat(item.whatHappened()).isEmpty();
    }

    @Test
    void finishedWorkClosesOpenDebtAndSaysHow() {
        var item = aDebtItem();

        item.workIs(true, "Done in the sprint Sprint 12");

        assertThat(item.whatHappened()).contains("debt.transitioned");
        assertThat(item.status()).isEqualTo(DONE);
        assertThat(item.statusReason()).isEqualTo("Done in the sprint Sprint 12");
    }

    @Test
    void unfinishedWorkLeavesOpenDebtAsItIs() {
        var item = aDebtItem();
        var before = item.state();

        item.workIs(false, "Its work is done");

        assertThat(item.whatHappened()).isEmpty();
        assertThat(item.state()).isEqualTo(before);
    }

    @Test
    void debtThatIsDoneIsNotFinishedOnceMore() {
        var item = itemThatIs(DONE);
        var before = item.state();

        item.workIs(true, "Its work is done");

        assertThat(item.whatHappened()).isEmpty();
        assertThat(item.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"DONE,false", "DROPPED,false", "DROPPED,true"})
    void closedDebtTakesNoWork(DebtStatus closed, boolean done) {
        var item = itemThatIs(closed);
        var before = item.state();

        assertRefused(
                () -> item.workIs(done, "Its work is done"), BacklogProblem.ITEM_NOT_OPEN, entry("item", "PAY-D3"));

        assertThat(item.state()).isEqualTo(before);
        assertThat(item.whatHappened()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noStatusLeadsToItself(DebtStatus status) {
        assertThat(status.next()).isNotEmpty().doesNotContain(status);
    }

    private static void assertRefusedInSprint(DebtItem item, ThrowingCallable verb) {
        var refusal = assertRefused(
                verb,
                BacklogProblem.IN_ACTIVE_SPRINT,
                entry("item", item.key()),
                entry("sprint", ACTIVE.id()),
                entry("href", "/api/v1/sprints/" + ACTIVE.id() + "/scope-changes"));
        assertThat(refusal).hasMessage("PAY-D3 is in the active sprint Sprint 12; take it out by a scope change first");
    }

    private static DebtItem itemThatIs(DebtStatus status) {
        var item = aDebtItem();
        if (status != OPEN) {
            item.transition(status, "At first", Optional.empty());
            item.whatHappened();
        }
        return item;
    }
}
