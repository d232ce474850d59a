package dev.tandem.engineering.budget;

import static dev.tandem.engineering.budget.SomeBudget.LOOSE;
import static dev.tandem.engineering.budget.SomeBudget.NOW;
import static dev.tandem.engineering.budget.SomeBudget.PRODUCT;
import static dev.tandem.engineering.budget.SomeBudget.TIGHT;
import static dev.tandem.engineering.budget.SomeBudget.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.model.points.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyVersionTest {
    @Test
    void aVersionKeepsWhatWasAgreedOnByWhomAndWhy() {
        var policy = policy(3, TIGHT, NOW);

        assertThat(policy.productId()).isEqualTo(PRODUCT);
        assertThat(policy.version()).isEqualTo(3);
        assertThat(policy.policy()).isEqualTo(TIGHT);
        assertThat(policy.effectiveFrom()).isEqualTo(NOW);
        assertThat(policy.scheduled()).isEqualTo(new ScheduledPolicy(NOW, TIGHT));
        assertThat(policy.author()).isEqualTo("erin");
        assertThat(policy.reason()).isEqualTo("Two outages in March");
        assertThat(policy.writtenAt()).isEqualTo(BudgetCase.START);
    }

    @Test
    void whatARequestLeavesOutStaysAsItWas() {
        assertThat(request(null, null, null).appliedTo(TIGHT)).isEqualTo(TIGHT);
        assertThat(request(LOOSE.debtShare(), null, null).appliedTo(TIGHT))
                .isEqualTo(new Policy(LOOSE.debtShare(), TIGHT.tolerance(), TIGHT.windowSprints()));
        assertThat(request(null, LOOSE.tolerance(), null).appliedTo(TIGHT))
                .isEqualTo(new Policy(TIGHT.debtShare(), LOOSE.tolerance(), TIGHT.windowSprints()));
        assertThat(request(null, null, LOOSE.windowSprints()).appliedTo(TIGHT))
                .isEqualTo(new Policy(TIGHT.debtShare(), TIGHT.tolerance(), LOOSE.windowSprints()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 52})
    void oneSprintToAYearOfThemIsLookedAt(int sprints) {
        assertThat(policyOver(sprints).windowSprints()).isEqualTo(sprints);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 53})
    void neitherFewerNorMoreSprintsAreLookedAt(int sprints) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> policyOver(sprints))
                .withMessage("must be from 1 to 52");
    }

    private static Policy policyOver(int sprints) {
        return new Policy(new Share(2000), new Share(500), sprints);
    }

    private static PolicyRequest request(Share debtShare, Share tolerance, Integer windowSprints) {
        return new PolicyRequest(debtShare, tolerance, windowSprints, null, null, "Two outages in March");
    }
}
