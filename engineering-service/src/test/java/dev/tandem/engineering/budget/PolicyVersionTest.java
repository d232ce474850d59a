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
        assertThat(policy.terms()).isEqualTo(TIGHT);
        assertThat(policy.effectiveFrom()).isEqualTo(NOW);
        assertThat(policy.agreed()).isEqualTo(new AgreedTerms(NOW, TIGHT));
        assertThat(policy.author()).isEqualTo("erin");
        assertThat(policy.reason()).isEqualTo("Two outages in March");
        assertThat(policy.writtenAt()).isEqualTo(LedgerCase.START);
    }

    @Test
    void whatARequestLeavesOutStaysAsItWas() {
        assertThat(request(null, null, null).terms(TIGHT)).isEqualTo(TIGHT);
        assertThat(request(LOOSE.debtShare(), null, null).terms(TIGHT))
                .isEqualTo(new Terms(LOOSE.debtShare(), TIGHT.tolerance(), TIGHT.windowSprints()));
        assertThat(request(null, LOOSE.tolerance(), null).terms(TIGHT))
                .isEqualTo(new Terms(TIGHT.debtShare(), LOOSE.tolerance(), TIGHT.windowSprints()));
        assertThat(request(null, null, LOOSE.windowSprints()).terms(TIGHT))
                .isEqualTo(new Terms(TIGHT.debtShare(), TIGHT.tolerance(), LOOSE.windowSprints()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 52})
    void oneSprintToAYearOfThemIsLookedAt(int sprints) {
        assertThat(terms(sprints).windowSprints()).isEqualTo(sprints);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 53})
    void neitherFewerNorMoreSprintsAreLookedAt(int sprints) {
        assertThatIllegalArgumentException().isThrownBy(() -> terms(sprints)).withMessage("must be from 1 to 52");
    }

    private static Terms terms(int sprints) {
        return new Terms(new Share(2000), new Share(500), sprints);
    }

    private static PolicyRequest request(Share debtShare, Share tolerance, Integer windowSprints) {
        return new PolicyRequest(debtShare, tolerance, windowSprints, null, "Two outages in March");
    }
}
