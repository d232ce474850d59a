package dev.tandem.product.scorecard;

import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.scorecard.SomeScorecard.FIT;
import static dev.tandem.product.scorecard.SomeScorecard.PRODUCT;
import static dev.tandem.product.scorecard.SomeScorecard.REACH;
import static dev.tandem.product.scorecard.SomeScorecard.anOwnScorecard;
import static dev.tandem.product.scorecard.SomeScorecard.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.product.ProductProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnScorecardTest {
    private static final List<String> USERS = List.of("PAY-1", "PAY-2");

    @Test
    void aScorecardIsCreatedUnderItsKey() {
        var card = OwnScorecard.create(PRODUCT, new NewScorecard("STRATEGY", "Strategic fit", List.of(FIT), null));

        assertThat(card.whatHappened()).contains("scorecard.created");
        assertThat(card.kind()).isEqualTo("scorecard");
        assertThat(card.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(card.key()).isEqualTo("STRATEGY");
        assertThat(card.fields()).isEqualTo(new ScorecardFields("Strategic fit", List.of(FIT), false));
        assertThat(card.scorecard())
                .isEqualTo(new Scorecard("STRATEGY", "Strategic fit", Framework.WEIGHTED, List.of(FIT), false));
        assertThat(card.state())
                .isEqualTo(new OwnScorecard.ScorecardState(
                        PRODUCT, "STRATEGY", new ScorecardFields("Strategic fit", List.of(FIT), false)));
    }

    @Test
    void itIsDividedByEffortWhereThatIsSaid() {
        assertThat(anOwnScorecard().scorecard().perPoint()).isTrue();
        assertThat(anOwnScorecard().fields()).isEqualTo(fields());
        assertThat(anOwnScorecard().state().fields().perPoint()).isTrue();
    }

    @Test
    void aScorecardThatScoresNothingChangesAltogether() {
        var card = anOwnScorecard();
        var other = new ScorecardFields("Reach", List.of(REACH), null);

        card.edit(other, List.of());

        assertThat(card.whatHappened()).contains("scorecard.edited");
        assertThat(card.fields()).isEqualTo(new ScorecardFields("Reach", List.of(REACH), false));
        assertThat(card.key()).isEqualTo("STRATEGY");
    }

    @Test
    void theNameChangesAsLongAsCriteriaAndEffortStay() {
        var card = anOwnScorecard();

        card.edit(new ScorecardFields("Fit for 2027", List.of(FIT, REACH), true), USERS);

        assertThat(card.whatHappened()).contains("scorecard.edited");
        assertThat(card.fields().name()).isEqualTo("Fit for 2027");
    }

    @Test
    void aNumberWithAnotherScaleIsTheSameNumber() {
        var card = scoredBy(criterion("0", "1", "1"));

        card.edit(fieldsOf(criterion("0.0", "1.0", "1.00")), USERS);

        assertThat(card.fields()).isEqualTo(fieldsOf(criterion("0", "1", "1")));
    }

    @Test
    void anotherBoundOrAnotherNumberThatIsAllowedIsAChange() {
        var others = List.of(criterion("0.1", "1", "1"), criterion("0", "1.1", "1"), criterion("0", "1", "0.9"));

        assertThat(others).allSatisfy(other -> {
            var card = scoredBy(criterion("0", "1", "1"));

            var refusal = refusalOf(card, () -> card.edit(fieldsOf(other), USERS));

            assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        });
    }

    private static OwnScorecard scoredBy(Criterion criterion) {
        var card = OwnScorecard.create(PRODUCT, new NewScorecard("FIT", "Fit", List.of(criterion), null));
        card.whatHappened();
        return card;
    }

    private static ScorecardFields fieldsOf(Criterion criterion) {
        return new ScorecardFields("Fit", List.of(criterion), null);
    }

    private static Criterion criterion(String min, String max, String allowed) {
        return new Criterion(
                "fit", "Fit", 1, new BigDecimal(min), new BigDecimal(max), List.of(new BigDecimal(allowed)));
    }

    @Test
    void whatFeaturesAreScoredByKeepsItsCriteria() {
        var card = anOwnScorecard();

        var refusal = refusalOf(card, () -> card.edit(new ScorecardFields("Fit", List.of(REACH, FIT), true), USERS));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", USERS, "count", 2));
        assertThat(refusal).hasMessageContaining("the scorecard STRATEGY");
    }

    @Test
    void whatFeaturesAreScoredByStaysDividedByEffort() {
        var card = anOwnScorecard();

        var refusal = refusalOf(card, () -> card.edit(new ScorecardFields("Fit", List.of(FIT, REACH), null), USERS));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
    }

    @Test
    void aScorecardThatScoresNothingIsDeletedAndTellsItsKey() {
        var card = anOwnScorecard();

        card.delete(List.of());

        assertThat(card.isDeleted()).isTrue();
        assertThat(card.whatHappened()).contains("scorecard.deleted");
        assertThat(card.remains()).isEqualTo(Map.of("productId", PRODUCT, "key", "STRATEGY"));
    }

    @Test
    void whatFeaturesAreScoredByStays() {
        var card = anOwnScorecard();

        var refusal = refusalOf(card, () -> card.delete(USERS));

        assertThat(refusal.type()).isEqualTo(ProductProblem.STILL_IN_USE);
        assertThat(refusal.facts()).isEqualTo(Map.of("by", USERS, "count", 2));
        assertThat(refusal).hasMessageContaining("the scorecard STRATEGY");
    }

    @Test
    void twoCriteriaOfTheSameKeyCannotBeToldApart() {
        var twins = List.of(FIT, new Criterion("fit", "Fit once more", 1, null, null, null));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScorecardFields("Fit", twins, true))
                .withMessage("must not have two criteria of the same key");
        assertThatIllegalArgumentException().isThrownBy(() -> new NewScorecard("FIT", "Fit", twins, true));
    }

    @Test
    void criteriaThatAreMissingAreLeftToValidation() {
        assertThat(new ScorecardFields("Fit", null, true).criteria()).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScorecardFields("Fit", Arrays.asList(FIT, null), true));
    }
}
