package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.SomeBudget.LOOSE;
import static dev.tandem.engineering.budget.SomeBudget.NOW;
import static dev.tandem.engineering.budget.SomeBudget.TIGHT;
import static dev.tandem.engineering.budget.SomeBudget.inputs;
import static dev.tandem.engineering.budget.SomeBudget.policy;
import static dev.tandem.engineering.budget.SomeBudget.proposed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.precondition.EntityTag;
import dev.tandem.model.agreement.AgreementVerdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicyViewTest {
    @Test
    void thePolicyThatWasWrittenLastIsKnownByHowOftenPoliciesWereWritten() {
        assertThat(tagWhere(policy(1, TIGHT, NOW))).isEqualTo("\"1\"");
        assertThat(tagWhere(policy(1, TIGHT, NOW), policy(2, LOOSE, NOW))).isEqualTo("\"2\"");
    }

    @Test
    void aPolicyIsAnotherAnswerOnceTheDayOfTheNextHasCome() {
        var now = policy(1, TIGHT, NOW);

        String before = tagWhere(now, policy(2, LOOSE, NOW.plus(Duration.ofDays(1))));

        assertThat(before).startsWith("\"2.");
        assertThat(tagWhere(now, policy(2, LOOSE, NOW))).isNotEqualTo(before);
    }

    @Test
    void anAnswerIsAnotherVersion() {
        var proposal = proposed(1, TIGHT, null, new Actor("erin", "engineering"));
        assertThat(tagWhere(proposal)).isEqualTo("\"1\"");

        proposal.answer(new PolicyAgreement(AgreementVerdict.OBJECTED, null), new Actor("paula", "product"), NOW);

        assertThat(tagWhere(proposal)).isEqualTo("\"2\"");
    }

    private static String tagWhere(PolicyVersion... policies) {
        return EntityTag.of(PolicyView.of(inputs(List.of(policies), List.of())));
    }
}
