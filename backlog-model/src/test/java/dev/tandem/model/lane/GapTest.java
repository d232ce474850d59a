package dev.tandem.model.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {
    @ParameterizedTest
    @CsvSource({
        "b, d, c, true",
        "b, d, bz, true",
        "b, d, a, false",
        "b, d, e, false",
        "b, d, b, false",
        "b, d, d, false",
        ", d, a, true",
        ", d, d, false",
        "b, , z, true",
        "b, , b, false",
        ", , m, true"
    })
    void aGapHoldsWhatStandsBetweenItsEdges(String above, String below, String rank, boolean held) {
        assertThat(new Gap(above, below, "").holds(rank)).isEqualTo(held);
    }

    @Test
    void ranksStandInItInOrderWhereNoneIsOutsideAndNoneAheadOfTheOneBeforeIt() {
        var gap = new Gap("b", "f", "");

        assertThat(gap.holdsInOrder(List.of("c", "d", "e"))).isTrue();
        assertThat(gap.holdsInOrder(List.of("c"))).isTrue();
        assertThat(gap.holdsInOrder(List.of("d", "c"))).isFalse();
        assertThat(gap.holdsInOrder(List.of("c", "g"))).isFalse();
        assertThat(gap.holdsInOrder(List.of("a", "c"))).isFalse();
    }

    @Test
    void theFirstThatStandsInItIsFoundInWhateverOrderTheyAreNamed() {
        assertThat(new Gap("b", "f", "").firstOf(List.of("a", "e", "d", "g"))).isEqualTo("d");
    }

    @Test
    void whereNoneStandsInItTheOneBehindItIsTheFirst() {
        assertThat(new Gap("b", "f", "").firstOf(List.of("a", "g"))).isEqualTo("f");
        assertThat(new Gap("b", null, "").firstOf(List.of("a"))).isNull();
    }
}
