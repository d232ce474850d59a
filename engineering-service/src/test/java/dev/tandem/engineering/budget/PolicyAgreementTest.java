package dev.tandem.engineering.budget;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.budget.SomeBudget.NOW;
import static dev.tandem.engineering.budget.SomeBudget.TIGHT;
import static dev.tandem.engineering.budget.SomeBudget.proposed;
import static dev.tandem.model.agreement.AgreementVerdict.AGREED;
import static dev.tandem.model.agreement.AgreementVerdict.OBJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.kit.identity.Actor;
import dev.tandem.model.agreement.AgreementVerdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One side proposes a policy, and the other answers. */
class PolicyAgreementTest {
    private static final Actor ERIN = new Actor("erin", "engineering");
    private static final Actor PAULA = new Actor("paula", "product");

    @Test
    void itHoldsFromTheMomentOfTheAgreement() {
        var policy = proposed(1, TIGHT, null, ERIN);
        assertThat(policy.isProposed()).isTrue();
        assertThat(policy.effectiveFrom()).isNull();

        assertThat(answer(policy, AGREED, PAULA)).isTrue();

        assertThat(policy.isAgreed()).isTrue();
        assertThat(policy.scheduled()).isEqualTo(new ScheduledPolicy(NOW, TIGHT));
        assertThat(policy.answeredBy()).isEqualTo(PAULA);
        assertThat(policy.answeredAt()).isEqualTo(NOW);
        assertThat(policy.note()).isEqualTo("because");
    }

    @Test
    void itHoldsFromItsDayButNotFromADayThatHasPassed() {
        assertThat(agreedFor(NOW.plusSeconds(1)).effectiveFrom()).isEqualTo(NOW.plusSeconds(1));
        assertThat(agreedFor(NOW.minusSeconds(1)).effectiveFrom()).isEqualTo(NOW);
    }

    @Test
    void anObjectionEndsIt() {
        var policy = proposed(1, TIGHT, null, PAULA);

        assertThat(answer(policy, OBJECTED, ERIN)).isTrue();

        assertThat(policy.status()).isEqualTo(PolicyStatus.OBJECTED);
        assertThat(policy.effectiveFrom()).isNull();
        assertThat(policy.answeredBy()).isEqualTo(ERIN);
        assertRefused(
                () -> answer(policy, AGREED, ERIN),
                EngineeringProblem.POLICY_NOT_PROPOSED,
                entry("policyStatus", PolicyStatus.OBJECTED));
    }

    @ParameterizedTest
    @EnumSource
    void whoProposedItDoesNotAnswerIt(AgreementVerdict verdict) {
        var policy = proposed(1, TIGHT, null, ERIN);

        assertRefused(
                () -> answer(policy, verdict, new Actor("emil", "engineering")),
                EngineeringProblem.NOT_YOURS_TO_DECIDE,
                entry("askedBy", "engineering"),
                entry("deciders", List.of("product", "admin")));
        assertThat(policy.isProposed()).isTrue();
    }

    @Test
    void whatIsAgreedStaysSo() {
        var policy = agreedFor(NOW);

        assertThat(answer(policy, AGREED, ERIN)).isFalse();

        assertThat(policy.answeredBy()).isEqualTo(PAULA);
        assertRefused(
                () -> answer(policy, OBJECTED, PAULA),
                EngineeringProblem.POLICY_NOT_PROPOSED,
                entry("policyStatus", PolicyStatus.AGREED));
    }

    @Test
    void whatIsSupersededIsNotAnswered() {
        var policy = proposed(1, TIGHT, null, ERIN);
        policy.supersede();

        assertRefused(
                () -> answer(policy, AGREED, PAULA),
                EngineeringProblem.POLICY_NOT_PROPOSED,
                entry("policyStatus", PolicyStatus.SUPERSEDED));
        assertThat(policy.writes()).isEqualTo(1);
    }

    @Test
    void aSentenceTellsWhatIsDifferent() {
        assertThat(TIGHT.comparedTo(Policy.DEFAULT))
                .isEqualTo("debt share 0.1 instead of 0.2, tolerance 0.02 instead of 0.05, window 4 instead of 6");
        assertThat(TIGHT.comparedTo(TIGHT)).isEqualTo("nothing different");
    }

    private static PolicyVersion agreedFor(Instant day) {
        var policy = proposed(1, TIGHT, day, ERIN);
        answer(policy, AGREED, PAULA);
        return policy;
    }

    private static boolean answer(PolicyVersion policy, AgreementVerdict verdict, Actor actor) {
        return policy.answer(new PolicyAgreement(verdict, "because"), actor, NOW);
    }
}
