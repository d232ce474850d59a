package dev.tandem.engineering.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares as ratios, and the efforts that they are shares of. */
class ExactShareTest {
    private static final ExactShare THIRD = new ExactShare(10_000, 3);

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void thereIsNoShareOfNothing(long over) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExactShare(1, over))
                .withMessage("There is no share of nothing");
    }

    @Test
    void whatIsAddedIsAddedInBasisPoints() {
        assertThat(THIRD.plus(500)).isEqualByComparingTo(new ExactShare(11_500, 3));
        assertThat(ExactShare.of(2000).plus(-2500)).isEqualByComparingTo(ExactShare.of(-500));
    }

    @Test
    void sharesAreComparedByWhatTheyAreAndNotRounded() {
        assertThat(THIRD).isGreaterThan(ExactShare.of(3333)).isLessThan(ExactShare.of(3334));
        assertThat(new ExactShare(4000, 2)).isEqualByComparingTo(ExactShare.of(2000));
    }

    @Test
    void ofTwoSharesThereIsASmallerAndAGreater() {
        var fifth = ExactShare.of(2000);

        assertThat(ExactShare.min(THIRD, fifth)).isEqualTo(fifth);
        assertThat(ExactShare.min(fifth, THIRD)).isEqualTo(fifth);
        assertThat(ExactShare.max(THIRD, fifth)).isEqualTo(THIRD);
        assertThat(ExactShare.max(fifth, THIRD)).isEqualTo(THIRD);
    }

    @ParameterizedTest
    @CsvSource({"999,1000", "1000,1000", "2000,2000", "3000,3000", "3001,3000"})
    void aShareIsKeptWithinBounds(int share, int kept) {
        assertThat(ExactShare.of(share).clamp(ExactShare.of(1000), ExactShare.of(3000)))
                .isEqualTo(ExactShare.of(kept));
    }

    @ParameterizedTest
    @CsvSource({"10000,3,3333", "20000,3,6667", "5,2,3", "1,3,0", "10000,1,10000"})
    void itIsShownWithFourDecimalsRoundedHalfUp(long basisPoints, long over, int shown) {
        var share = new ExactShare(basisPoints, over);

        assertThat(share.rounded()).isEqualTo(new Share(shown));
        assertThat(ExactShare.roundedOrNull(share)).isEqualTo(new Share(shown));
    }

    @Test
    void noShareIsShownAsNone() {
        assertThat(ExactShare.roundedOrNull(null)).isNull();
    }

    @Test
    void theShareOfAnEffortIsThatOfItsDebt() {
        assertThat(new Effort(20, 10).share()).isEqualByComparingTo(THIRD);
        assertThat(new Effort(0, 10).share()).isEqualByComparingTo(ExactShare.of(Share.WHOLE));
        assertThat(Effort.NONE.share()).isNull();
    }

    @Test
    void pointsAreOfFeaturesOrOfDebt() {
        assertThat(Effort.of(Lane.FEATURE, 50)).isEqualTo(new Effort(50, 0));
        assertThat(Effort.of(Lane.DEBT, 30)).isEqualTo(new Effort(0, 30));
    }

    @Test
    void effortsAreAddedAndSubtractedSideBySide() {
        var effort = new Effort(50, 30);

        assertThat(effort.plus(new Effort(7, 2))).isEqualTo(new Effort(57, 32));
        assertThat(effort.minus(new Effort(7, 2))).isEqualTo(new Effort(43, 28));
        assertThat(effort.total()).isEqualTo(80);
    }

    @ParameterizedTest
    @CsvSource({"80,20,0", "90,10,100000", "70,30,-100000", "0,0,0"})
    void whatAShareAsksForBeyondWhatThereIsIsOwed(int feature, int debt, long owed) {
        assertThat(new Effort(feature, debt).shortOf(2000)).isEqualTo(owed);
    }
}
