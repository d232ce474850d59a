package dev.tandem.product.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.points.Points;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoreTest {
    private static final Points THREE = Points.ofTenths(30);

    @ParameterizedTest
    @CsvSource({
        "1.23455, 1.2346",
        "1.23454, 1.2345",
        "-1.23455, -1.2346",
        "1.5000, 1.5",
        "1600, 1600",
        "1.6E+3, 1600",
        "0.000, 0"
    })
    void aValueIsRoundedToFourDecimalsAndWrittenPlainly(BigDecimal value, String text) {
        assertThat(Score.rounded(value)).hasToString(text);
    }

    @Test
    void aValueIsDividedByThePointsOfEffort() {
        assertThat(score(true).with(THREE)).isEqualTo(new BigDecimal("6.6667"));
        assertThat(score(true).with(Points.ofTenths(5))).isEqualTo(new BigDecimal("40"));
    }

    @Test
    void whatTakesAnEstimateHasNoScoreWithoutOne() {
        assertThat(score(true).with(null)).isNull();
    }

    @Test
    void whatTakesNoEstimateIsItsValue() {
        assertThat(score(false).with(THREE)).isEqualTo(BigDecimal.valueOf(20));
        assertThat(score(false).with(null)).isEqualTo(BigDecimal.valueOf(20));
    }

    @Test
    void theViewTellsHowTheScoreCameAbout() {
        var view = ScoreView.of(score(true), THREE);

        assertThat(view)
                .isEqualTo(new ScoreView(
                        "WSJF",
                        Framework.WSJF,
                        Map.of("userValue", 20),
                        BigDecimal.valueOf(20),
                        THREE,
                        new BigDecimal("6.6667"),
                        "(userValue + timeCriticality + riskReduction) ÷ job size",
                        "20 = 20; ÷ 3 points of engineering's estimate = 6.6667"));
    }

    @Test
    void theViewSaysThatAnEstimateHasNotCome() {
        var view = ScoreView.of(score(true), null);

        assertThat(view.score()).isNull();
        assertThat(view.effort()).isNull();
        assertThat(view.reckoning())
                .isEqualTo("20 = 20; to be divided by engineering's estimate, which has not come yet");
    }

    @Test
    void theViewShowsNoEffortWhereItDoesNotCount() {
        var view = ScoreView.of(score(false), THREE);

        assertThat(view.effort()).isNull();
        assertThat(view.score()).isEqualTo(BigDecimal.valueOf(20));
        assertThat(view.reckoning()).isEqualTo("20 = 20");
    }

    @Test
    void whatIsNotScoredHasNoView() {
        assertThat(ScoreView.of(null, THREE)).isNull();
    }

    private static Score score(boolean perPoint) {
        return new Score("WSJF", Framework.WSJF, Map.of("userValue", 20), BigDecimal.valueOf(20), "20 = 20", perPoint);
    }
}
