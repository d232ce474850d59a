package dev.tandem.engineering.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SizeTest {
    @Test
    void drawsLieInTheRangeAndHaveTheMeanOfATriangle() {
        var size = Size.between(30, 50, 130);
        var random = new SplittableRandom(1);

        var drawn = DoubleStream.generate(() -> size.at(random.nextDouble()))
                .limit(200_000)
                .summaryStatistics();

        assertThat(drawn.getMin()).isBetween(30.0, 31.0);
        assertThat(drawn.getMax()).isBetween(128.0, 130.0);
        assertThat(drawn.getAverage()).isCloseTo((30 + 50 + 130) / 3.0, within(0.2));
    }

    @Test
    void theDistributionFunctionIsInvertedOnBothSidesOfThePeak() {
        var size = Size.between(0, 20, 100);

        // F(x) = x² / 2000 up to the peak, 1 − (100 − x)² / 8000 after it.
        assertThat(size.at(0)).isEqualTo(0);
        assertThat(size.at(0.05)).isCloseTo(10, within(1e-9));
        assertThat(size.at(0.2)).isCloseTo(20, within(1e-9));
        assertThat(size.at(0.55)).isCloseTo(40, within(1e-9));
        assertThat(size.at(0.95)).isCloseTo(80, within(1e-9));
    }

    @Test
    void aPointIsAPoint() {
        assertThat(Size.exactly(35).at(0)).isEqualTo(35);
        assertThat(Size.exactly(35).at(0.999)).isEqualTo(35);
        assertThat(Size.between(35, 35, 50).at(0)).isEqualTo(35);
    }

    @Test
    void aRangeIsStretchedUntilItsMeanIsTheEstimate() {
        var size = Size.between(30, 50, 130).withMean(50);
        var random = new SplittableRandom(1);

        var drawn = DoubleStream.generate(() -> size.at(random.nextDouble()))
                .limit(200_000)
                .summaryStatistics();

        assertThat(drawn.getAverage()).isCloseTo(50, within(0.2));
        assertThat(size.least()).isCloseTo(30 / 1.4, within(1e-9));
        assertThat(Size.exactly(35).withMean(35).at(0.5)).isEqualTo(35);
    }

    @Test
    void aRangeHoldsItsPeak() {
        assertThatThrownBy(() -> Size.between(40, 35, 50)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Size.between(30, 55, 50)).isInstanceOf(IllegalArgumentException.class);
    }
}
