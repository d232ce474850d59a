package dev.tandem.engineering.scope;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.scope.SomeScopeChange.ASKED;
import static dev.tandem.engineering.scope.SomeScopeChange.DECIDED;
import static dev.tandem.engineering.scope.SomeScopeChange.ERIN;
import static dev.tandem.engineering.scope.SomeScopeChange.IN;
import static dev.tandem.engineering.scope.SomeScopeChange.OUT;
import static dev.tandem.engineering.scope.SomeScopeChange.PAULA;
import static dev.tandem.engineering.scope.SomeScopeChange.askedBy;
import static dev.tandem.engineering.scope.SomeScopeChange.decision;
import static dev.tandem.engineering.scope.SomeScopeChange.told;
import static dev.tandem.engineering.sprint.SomeSprint.PRODUCT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.sprint.SomeSprint;
import dev.tandem.kit.identity.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScopeChangeTest {
    @Test
    void aRequestSaysWhatIsToChangeAndWhoAsked() {
        var sprint = SomeSprint.active();

        var change = askedBy(new Actor("paula", "viewer,product"), sprint);

        assertThat(change.whatHappened()).contains("scope-change.requested");
        assertThat(change.isAccepted()).isFalse();
        assertThat(change.sprintId()).isEqualTo(sprint.id());
        assertThat(change.add()).containsExactly(IN);
        assertThat(change.remove()).containsExactly(OUT);
        assertThat(change.state())
                .isEqualTo(new ScopeChange.ScopeChangeState(
                        PRODUCT,
                        sprint.id(),
                        "The regulator moved the deadline",
                        List.of(IN),
                        List.of(OUT),
                        "Two days later",
                        "None",
                        "Take it in",
                        false,
                        false,
                        change.state().effect(),
                        List.of(),
                        ScopeChangeStatus.REQUESTED,
                        PAULA,
                        ASKED,
                        null,
                        null,
                        null));
    }

    @Test
    void anItemIsNamedByItsIdAndItsKey() {
        assertThat(ItemRef.of(SomeSprint.GATEWAY)).isEqualTo(OUT);
    }

    @Test
    void eachHasItsOwnIdAndItsEventsGoWithItsProduct() {
        assertThat(askedBy(PAULA).id()).isNotNull().isNotEqualTo(askedBy(PAULA).id());
        assertThat(askedBy(PAULA).productId()).isEqualTo(PRODUCT);
        assertThat(askedBy(PAULA).partitionedBy()).isEqualTo(PRODUCT);
        assertThat(askedBy(PAULA).kind()).isEqualTo("scope-change");
        assertThat(askedBy(PAULA).remains()).isEqualTo(Map.of("productId", PRODUCT));
    }

    @Test
    void aWithdrawalIsRecordedAsDecidedSinceNothingIsLeftToDecide() {
        var sprint = SomeSprint.active();

        var change = ScopeChange.withdrawal(sprint, OUT, "Its owner closed it", Actor.SYSTEM, ASKED);

        assertThat(change.whatHappened()).contains("scope-change.recorded");
        assertThat(change.isAccepted()).isTrue();
        assertThat(change.state())
                .isEqualTo(new ScopeChange.ScopeChangeState(
                        PRODUCT,
                        sprint.id(),
                        "Its owner closed it",
                        List.of(),
                        List.of(OUT),
                        null,
                        null,
                        null,
                        true,
                        false,
                        null,
                        List.of(),
                        ScopeChangeStatus.ACCEPTED,
                        Actor.SYSTEM,
                        ASKED,
                        Actor.SYSTEM,
                        ASKED,
                        null));
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT,ACCEPTED,true", "REJECT,REJECTED,false"})
    void theOtherRoleDecides(Decision.Verdict verdict, ScopeChangeStatus status, boolean accepted) {
        var change = askedBy(PAULA);
        var asked = change.state();

        change.decide(decision(verdict), new Actor("erin", "engineering,ops"), DECIDED);

        assertThat(change.whatHappened()).contains("scope-change.decided");
        assertThat(change.isAccepted()).isEqualTo(accepted);
        var state = change.state();
        assertThat(state.status()).isEqualTo(status);
        assertThat(state.decidedBy()).isEqualTo(ERIN);
        assertThat(state.decidedAt()).isEqualTo(DECIDED);
        assertThat(state.reason()).isEqualTo("It cannot wait");
        assertThat(state.requestedBy()).isEqualTo(asked.requestedBy());
        assertThat(state.requestedAt()).isEqualTo(asked.requestedAt());
    }

    @Test
    void whoAskedDoesNotDecide() {
        var change = askedBy(PAULA);
        var before = change.state();

        assertRefused(
                () -> change.decide(decision(Decision.Verdict.ACCEPT), PAULA, DECIDED),
                EngineeringProblem.NOT_YOURS_TO_DECIDE,
                entry("askedBy", "product"),
                entry("deciders", List.of("engineering", "admin")));

        assertThat(change.state()).isEqualTo(before);
        assertThat(change.whatHappened()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedStaysSo(Decision.Verdict verdict) {
        var change = askedBy(PAULA);
        change.decide(decision(verdict), ERIN, DECIDED);
        told(change);
        var before = change.state();

        var refusal = assertRefused(
                () -> change.decide(decision(Decision.Verdict.REJECT), ERIN, DECIDED.plusSeconds(1)),
                EngineeringProblem.SCOPE_CHANGE_DECIDED,
                entry("decision", before.status()));

        assertThat(refusal).hasMessage("It is %s since %s", before.status(), DECIDED);
        assertThat(change.state()).isEqualTo(before);
        assertThat(change.whatHappened()).isEmpty();
    }

    @Test
    void aWithdrawalIsNotDecidedOnceMore() {
        var change = told(ScopeChange.withdrawal(SomeSprint.active(), OUT, "It is closed", Actor.SYSTEM, ASKED));

        assertRefused(
                () -> change.decide(decision(Decision.Verdict.REJECT), ERIN, DECIDED),
                EngineeringProblem.SCOPE_CHANGE_DECIDED,
                entry("decision", ScopeChangeStatus.ACCEPTED));
    }

    @Test
    void whatNobodyDecidedIsRejectedByTheEndOfTheSprint() {
        var change = askedBy(PAULA);

        change.expire(DECIDED);

        assertThat(change.whatHappened()).contains("scope-change.decided");
        assertThat(change.isAccepted()).isFalse();
        var state = change.state();
        assertThat(state.status()).isEqualTo(ScopeChangeStatus.REJECTED);
        assertThat(state.decidedBy()).isEqualTo(Actor.SYSTEM);
        assertThat(state.decidedAt()).isEqualTo(DECIDED);
        assertThat(state.reason()).isEqualTo("The sprint was closed before it was decided");
    }
}
