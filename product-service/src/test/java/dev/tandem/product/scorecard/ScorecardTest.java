package dev.tandem.product.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tandem.kit.problem.Invalid;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Scorecard RICE = card("RICE");
    private static final Scorecard WSJF = card("WSJF");

    @Test
    void riceIsReachTimesImpactTimesConfidenceForEachPointOfEffort() {
        var score = RICE.score(inputs("reach", 1000, "impact", 2, "confidence", 0.8));

        assertThat(score.value()).isEqualByComparingTo("1600");
        assertThat(score.with(Points.of(new BigDecimal("5")))).isEqualByComparingTo("320");
        assertThat(score.with(null)).isNull();
    }

    @Test
    void wsjfIsTheCostOfDelayForEachPointOfTheJob() {
        var score = WSJF.score(inputs("userValue", 8, "timeCriticality", 5, "riskReduction", 3));

        assertThat(score.with(Points.of(new BigDecimal("3")))).isEqualByComparingTo("5.3333");
    }

    @Test
    void moscowHasClassesAndNoEffort() {
        var moscow = card("MOSCOW");

        assertThat(Stream.of("MUST", "SHOULD", "COULD", "WONT")
                        .map(each -> moscow.score(Map.of("class", TextNode.valueOf(each)))
                                .with(null)
                                .intValue()))
                .containsExactly(3, 2, 1, 0);
    }

    @Test
    void ownCriteriaCountByTheirWeights() {
        var own = new Scorecard(
                "OWN",
                "Own",
                Framework.WEIGHTED,
                List.of(
                        new Criterion("fit", "Fit", 3, null, null, null),
                        new Criterion("reach", "Reach", 1, null, null, null)),
                false);

        assertThat(own.score(inputs("fit", 8, "reach", 5)).value()).isEqualByComparingTo("7.25");
    }

    @Test
    void everyInputAtFaultIsNamed() {
        assertThatThrownBy(() -> RICE.score(inputs("reach", -1, "impact", 1.5, "confidence", 1.1, "effort", 3)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(((List<?>) refusal.facts().get("errors"))
                                        .stream().map(each -> ((Invalid) each).pointer()))
                                .containsExactlyInAnyOrder(
                                        "/inputs/reach", "/inputs/impact", "/inputs/confidence", "/inputs/effort"));
        assertThatThrownBy(() -> WSJF.score(inputs("userValue", 4, "timeCriticality", 5)))
                .isInstanceOf(Refusal.class);
    }

    private static Scorecard card(String key) {
        return Scorecards.builtIn(key).orElseThrow();
    }

    private static Map<String, JsonNode> inputs(Object... pairs) {
        var inputs = new HashMap<String, JsonNode>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put((String) pairs[i], DecimalNode.valueOf(new BigDecimal(pairs[i + 1].toString())));
        }
        return inputs;
    }
}
