package dev.tandem.product.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriterionTest {
    private final Criterion from1To5 = Criterion.between("fit", "Fit", "1", "5");
    private final Criterion relative = Criterion.oneOf("value", "Value", "1", "2", "3.5");

    @Test
    void whereNothingElseIsSaidItCountsOnceAndGoesFromZeroToTen() {
        var criterion = new Criterion("fit", "Fit", null, null, null, null);

        assertThat(criterion.weight()).isEqualTo(1);
        assertThat(criterion.min()).isEqualByComparingTo("0");
        assertThat(criterion.max()).isEqualByComparingTo("10");
    }

    @Test
    void whatIsSaidCounts() {
        var criterion = new Criterion("fit", "Fit", 7, new BigDecimal("-1"), new BigDecimal("1"), null);

        assertThat(criterion.weight()).isEqualTo(7);
        assertThat(criterion.min()).isEqualByComparingTo("-1");
        assertThat(criterion.max()).isEqualByComparingTo("1");
    }

    @Test
    void itsMinLiesBelowItsMax() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criterion.between("fit", "Fit", "5", "5.0"))
                .withMessage("must have a min below its max");
        assertThatIllegalArgumentException().isThrownBy(() -> Criterion.between("fit", "Fit", "5", "4"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Criterion("fit", "Fit", null, new BigDecimal("11"), null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "5", "5.00", "2.0001", "2.00010"})
    void numbersFromMinToMaxWithFourDecimalsAreTaken(BigDecimal input) {
        assertThat(from1To5.fault(input)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.9999", "5.0001", "-3", "100"})
    void numbersBeyondMinAndMaxAreFaults(BigDecimal input) {
        assertThat(from1To5.fault(input)).contains("must be from 1 to 5");
    }

    @Test
    void fiveDecimalsAreAFault() {
        assertThat(from1To5.fault(new BigDecimal("2.00001"))).contains("must have at most four decimals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2.0", "3.50"})
    void numbersThatAreAllowedAreTaken(BigDecimal input) {
        assertThat(relative.fault(input)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "3", "4"})
    void whereOnlySomeNumbersAreAllowedTheOthersAreFaults(BigDecimal input) {
        assertThat(relative.fault(input)).contains("must be one of [1, 2, 3.5]");
    }

    @Test
    void theNumbersThatAreAllowedGiveTheBounds() {
        assertThat(relative.min()).isEqualByComparingTo("1");
        assertThat(relative.max()).isEqualByComparingTo("3.5");
    }
}
