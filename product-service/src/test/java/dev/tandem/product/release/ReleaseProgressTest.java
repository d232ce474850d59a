package dev.tandem.product.release;

import static dev.tandem.product.release.SomeRelease.feature;
import static dev.tandem.product.release.SomeRelease.shipped;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseProgressTest {
    @Test
    void anEmptyReleaseHasNothingToShip() {
        assertThat(ReleaseProgress.of(List.of()))
                .isEqualTo(new ReleaseProgress(0, 0, BigDecimal.ZERO, BigDecimal.ZERO, 0));
    }

    @Test
    void featuresAndTheirPointsAreCountedShippedAndAllTogether() {
        var features = List.of(shipped(1, 50), feature(2, 5), feature(3, null), shipped(4, null), shipped(5, 30));

        assertThat(ReleaseProgress.of(features))
                .isEqualTo(new ReleaseProgress(5, 3, new BigDecimal("8.5"), new BigDecimal("8"), 2));
    }
}
