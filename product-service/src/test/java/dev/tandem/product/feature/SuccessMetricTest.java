package dev.tandem.product.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class SuccessMetricTest {
    @Test
    void aMetricGoesUpOrDown() {
        assertThat(metric("48", "60").target()).isEqualByComparingTo("60");
        assertThat(metric("60", "48").target()).isEqualByComparingTo("48");
    }

    @Test
    void aMetricThatIsToStayWhereItStandsSaysNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric("48", "48.0"))
                .withMessage("must have a target other than its baseline");
    }

    @Test
    void whatIsMissingIsLeftToValidation() {
        assertThat(metric(null, "60").baseline()).isNull();
        assertThat(metric("48", null).target()).isNull();
    }

    private static SuccessMetric metric(String baseline, String target) {
        return new SuccessMetric(null, "Visitors who pay", "%", number(baseline), number(target), null, null);
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
