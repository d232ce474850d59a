package dev.tandem.product.scorecard;

import static dev.tandem.product.Refused.placesIn;
import static dev.tandem.product.Refused.refusalOf;
import static dev.tandem.product.scorecard.SomeScorecard.FIT;
import static dev.tandem.product.scorecard.SomeScorecard.REACH;
import static dev.tandem.product.scorecard.SomeScorecard.anOwnScorecard;
import static dev.tandem.product.scorecard.SomeScorecard.builtIn;
import static dev.tandem.product.scorecard.SomeScorecard.inputs;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tandem.kit.problem.Invalid;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReckoningTest {
    private static final Scorecard RICE = builtIn("RICE");
    private static final Scorecard WSJF = builtIn("WSJF");
    private static final Scorecard MOSCOW = builtIn("MOSCOW");
    private static final Scorecard OWN = anOwnScorecard().scorecard();

    @Test
    void aScoreKeepsItsScorecardAndItsInputs() {
        var score = RICE.score(inputs("confidence", "0.8", "reach", 1000, "impact", 2));

        assertThat(score)
                .isEqualTo(new Score(
                        "RICE",
                        Framework.RICE,
                        Map.of(
                                "reach",
                                new BigDecimal("1000"),
                                "impact",
                                new BigDecimal("2"),
                                "confidence",
                                new BigDecimal("0.8")),
                        new BigDecimal("1600"),
                        "1000 × 2 × 0.8 = 1600",
                        true));
        assertThat(score.inputs().keySet()).containsExactly("reach", "impact", "confidence");
    }

    @Test
    void theReckoningShowsTheNumbers() {
        assertThat(WSJF.score(inputs("userValue", 8, "timeCriticality", 5, "riskReduction", 3))
                        .reckoning())
                .isEqualTo("8 + 5 + 3 = 16");
        assertThat(OWN.score(inputs("fit", "8", "reach", "5.5")).reckoning())
                .isEqualTo("(3 × 8 + 1 × 5.5) ÷ 4 = 7.375");
    }

    @Test
    void aWeightedValueIsRoundedHalfUp() {
        var thirds = new Scorecard(
                "OWN", "Own", Framework.WEIGHTED, List.of(new Criterion("a", "A", 2, null, null, null), REACH), false);

        assertThat(thirds.score(inputs("a", 1, "reach", 0)).value()).isEqualTo(new BigDecimal("0.6667"));
    }

    @ParameterizedTest
    @CsvSource({"MUST, 3", "SHOULD, 2", "COULD, 1", "WONT, 0"})
    void moscowKeepsTheClassThatWasChosen(String chosen, BigDecimal value) {
        assertThat(MOSCOW.score(Map.of("class", TextNode.valueOf(chosen))))
                .isEqualTo(new Score(
                        "MOSCOW", Framework.MOSCOW, Map.of("class", chosen), value, chosen + " = " + value, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"must", "MAYBE", ""})
    void moscowHasNoOtherClasses(String chosen) {
        assertThat(faults(MOSCOW, Map.of("class", TextNode.valueOf(chosen))))
                .containsExactly(Invalid.at("/inputs/class", "must be one of [MUST, SHOULD, COULD, WONT]"));
    }

    @Test
    void moscowTakesOneClassAndNothingElse() {
        assertThat(placesIn(refusalOf(() -> MOSCOW.score(Map.of())))).containsExactly("/inputs/class");
        assertThat(faults(MOSCOW, Map.of("class", TextNode.valueOf("MUST"), "reach", TextNode.valueOf("1"))))
                .containsExactly(Invalid.at("/inputs/reach", "is not an input of this scorecard; it has [class]"));
    }

    @Test
    void eachCriterionTakesANumber() {
        assertThat(faults(OWN, Map.of("fit", TextNode.valueOf("8"))))
                .containsExactly(
                        Invalid.at("/inputs/fit", "must be a number"), Invalid.at("/inputs/reach", "must be given"));
        assertThat(faults(
                        OWN,
                        Map.of(
                                "fit",
                                NullNode.instance,
                                "reach",
                                inputs("reach", 1).get("reach"))))
                .containsExactly(Invalid.at("/inputs/fit", "must be a number"));
        assertThat(faults(OWN, inputs("fit", 11, "reach", 10)))
                .containsExactly(Invalid.at("/inputs/fit", "must be from 0 to 10"));
    }

    @Test
    void theNameOfAnUnknownInputIsAPointerIntoTheBody() {
        assertThat(faults(OWN, inputs("fit", 1, "reach", 1, "a/b~c", 1)))
                .containsExactly(
                        Invalid.at("/inputs/a~1b~0c", "is not an input of this scorecard; it has [fit, reach]"));
    }

    @Test
    void theBoundsOfRiceAreTaken() {
        assertThat(RICE.score(inputs("reach", 0, "impact", "0.25", "confidence", "0.01"))
                        .value())
                .isEqualTo(new BigDecimal("0"));
        assertThat(RICE.score(inputs("reach", 999999999, "impact", 3, "confidence", 1))
                        .value())
                .isEqualTo(new BigDecimal("2999999997"));
        assertThat(placesIn(
                        refusalOf(() -> RICE.score(inputs("reach", 1000000000, "impact", 3, "confidence", "0.009")))))
                .containsExactly("/inputs/reach", "/inputs/confidence");
    }

    @Test
    void theFormulaNamesEffortWhereItCounts() {
        assertThat(RICE.formula()).isEqualTo("reach × impact × confidence ÷ effort");
        assertThat(WSJF.formula()).isEqualTo("(userValue + timeCriticality + riskReduction) ÷ job size");
        assertThat(MOSCOW.formula()).isEqualTo("MUST = 3, SHOULD = 2, COULD = 1, WONT = 0");
        assertThat(OWN.formula()).isEqualTo("(Σ weight × input ÷ Σ weight) ÷ effort");
        assertThat(new Scorecard("OWN", "Own", Framework.WEIGHTED, List.of(FIT), false).formula())
                .isEqualTo("Σ weight × input ÷ Σ weight");
    }

    private static List<Object> faults(Scorecard card, Map<String, JsonNode> inputs) {
        return List.copyOf((List<?>) refusalOf(() -> card.score(inputs)).facts().get("errors"));
    }
}
