package dev.tandem.benchmark;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 10.0))).isEqualTo(new Spread(3.5, 1, 10));
    }

    @Test
    void aPercentileIsTheNearestRank() {
        assertThat(Spread.percentile(List.of(3.0, 1.0, 2.0, 4.0), 99)).isEqualTo(4);
        assertThat(Spread.percentile(List.of(3.0, 1.0, 2.0, 4.0), 25)).isEqualTo(1);
    }

    @Test
    void theRatioIsThatOfTurnsBesideEachOtherSoThatASlowMomentMeetsBoth() throws Exception {
        // Given: both are warm after twelve turns, and the second round runs on half the machine.
        var limit = turns(Stream.of(nCopies(12, 100.0), List.of(100.0, 50.0, 100.0)));
        var own = turns(Stream.of(nCopies(12, 50.0), List.of(50.0, 25.0, 50.0)));

        // When
        var comparison = Comparison.of(3, () -> Reading.of(limit.next()), () -> Reading.of(own.next()));

        // Then
        assertThat(comparison.ratio()).isEqualTo(new Spread(0.5, 0.5, 0.5));
        assertThat(comparison.limitSpread(Reading::value).noise()).isEqualTo(0.5);
    }

    @Test
    void nothingCountsBeforeSixTurnsAreAboutWhatTheSixBeforeThemWere() throws Exception {
        // Given: it gets faster for four turns, and rests on the way.
        var own = turns(Stream.of(
                List.of(10.0, 40.0, 40.0, 90.0),
                List.of(100.0, 100.0, 101.0, 99.0, 100.0, 100.0),
                List.of(98.0),
                nCopies(4, 100.0),
                List.of(120.0)));

        // When
        var comparison = Comparison.alone(1, () -> Reading.of(own.next()));

        // Then
        assertThat(comparison.ownSpread(Reading::value).median()).isEqualTo(120);
    }

    private static Iterator<Double> turns(Stream<List<Double>> parts) {
        return parts.flatMap(List::stream).iterator();
    }
}
