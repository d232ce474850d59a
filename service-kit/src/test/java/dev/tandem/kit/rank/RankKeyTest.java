package dev.tandem.kit.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RankKeyTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyRowOfInsertionsKeepsTheOrderAndNeverRepeatsAKey(long seed) {
        var random = new Random(seed);
        List<String> keys = new ArrayList<>();

        for (int i = 0; i < 5_000; i++) {
            int place = random.nextInt(keys.size() + 1);
            keys.add(place, RankKey.between(at(keys, place - 1), at(keys, place)));
        }

        assertThat(keys).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void appendedKeysStayShort() {
        String last = null;
        for (int i = 0; i < 100_000; i++) {
            String next = RankKey.between(last, null);
            assertThat(last == null || last.compareTo(next) < 0).isTrue();
            last = next;
        }
        assertThat(last).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void keysPutOnTopStayShort() {
        String first = RankKey.between(null, null);
        for (int i = 0; i < 100_000; i++) {
            String before = RankKey.between(null, first);
            assertThat(before.compareTo(first)).isNegative();
            first = before;
        }
        assertThat(first).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void severalKeysForOnePlaceAreInOrderBetweenTheNeighbours() {
        var keys = RankKey.between("a0", "a1", 200);

        assertThat(keys).hasSize(200).isSorted().doesNotHaveDuplicates();
        assertThat("a0").isLessThan(keys.get(0));
        assertThat(keys.get(199)).isLessThan("a1");
        assertThat(keys).allMatch(key -> key.length() <= 5);
    }

    @Test
    void aGapThatIsSplitForEverIsRefusedBeforeTheKeyOutgrowsTheIndex() {
        assertThatThrownBy(() -> {
                    String before = "a1";
                    for (int i = 0; i < 10_000; i++) {
                        before = RankKey.between("a0", before);
                    }
                })
                .isInstanceOf(RankGapExhausted.class)
                .hasMessageStartingWith("No further item fits between these two");
    }

    @Test
    void aKeyOfTheGreatestLengthIsStillTaken() {
        // Between a digit and the next one the key grows by one character.
        String low = "a0" + "1".repeat(RankKey.LONGEST - 3);

        String key = RankKey.between(low, "a0" + "1".repeat(RankKey.LONGEST - 4) + "2");

        assertThat(key).hasSize(RankKey.LONGEST).isGreaterThan(low);
        assertThatThrownBy(() -> RankKey.between(low, low + "1")).isInstanceOf(RankGapExhausted.class);
    }

    @Test
    void neighboursInTheWrongOrderAreAMistakeOfTheCaller() {
        assertThatThrownBy(() -> RankKey.between("a1", "a0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankKey.between("a0", "a0")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                        |     | a0
                    a0  |     | a1
                    a9  |     | aA
                    aZ  |     | aa
                    az  |     | b00
                    bzz |     | c000
                    Zz  |     | a0
                    Yzz |     | Z0
                        | a1  | a0
                        | a0  | Zz
                        | Z0  | Yzz
                        | b00 | az
                        | a0V | a0
                    a0  | a2  | a1
                    a0  | a1  | a0V
                    a0V | a1  | a0k
                    a0  | a0V | a0F
                    a0  | a01 | a00V
                    a01 | a02 | a01V
                    az  | b01 | b00
                    Zz  | a0  | ZzV
                    """)
    void aKeyIsAsShortAsItsPlaceAllows(String after, String before, String key) {
        assertThat(RankKey.between(after, before)).isEqualTo(key);
    }

    @Test
    void beyondTheLastAndTheFirstKeyNothingFits() {
        assertThatThrownBy(() -> RankKey.between("z".repeat(27), null)).isInstanceOf(RankGapExhausted.class);
        assertThatThrownBy(() -> RankKey.between(null, "A" + "0".repeat(26))).isInstanceOf(RankGapExhausted.class);
    }

    @Test
    void severalKeysAtTheEndOfAListAreAppended() {
        assertThat(RankKey.between("ay", null, 3)).containsExactly("az", "b00", "b01");
        assertThat(RankKey.between(null, null, 2)).containsExactly("a0", "a1");
        assertThat(RankKey.between("a0", null, 0)).isEmpty();
        assertThat(RankKey.between("a0", "a1", 0)).isEmpty();
    }

    private static String at(List<String> keys, int index) {
        return index < 0 || index >= keys.size() ? null : keys.get(index);
    }
}
