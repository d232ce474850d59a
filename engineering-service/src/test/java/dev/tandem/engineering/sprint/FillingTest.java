package dev.tandem.engineering.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.backlog.merge.Candidate;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FillingTest {
    private static final Share FIFTH = new Share(2000);

    @Test
    void aSprintIsFilledInMergedOrder() {
        var filling = fill(200, lane("F", 5, 8, 3, 5, 8), lane("D", 3, 5));

        assertThat(in(filling)).containsExactly("F1", "D1", "F2", "F3");
        assertThat(out(filling)).containsExactly("F4", "F5", "D2");
    }

    @Test
    void whatExceedsTheRestIsPassedOverAndTheMergeGoesOn() {
        var filling = fill(100, lane("F", 5, 8, 3), lane("D", 3, 2));

        assertThat(in(filling)).containsExactly("F1", "D1", "D2");
        assertThat(out(filling)).containsExactly("F2", "F3");
        assertThat(filling.out().get(0).left()).isEqualTo(20);
    }

    @Test
    void everythingIsInOrOutAndWhatIsOutWouldHaveBeenTooMuch() {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var features = lane("F", random.ints(random.nextInt(30), 1, 20).toArray());
            var debt = lane("D", random.ints(random.nextInt(30), 1, 20).toArray());
            int capacity = random.nextInt(2_000);

            var filling = fill(capacity, features, debt);

            var all = new ArrayList<>(in(filling));
            all.addAll(out(filling));
            assertThat(all)
                    .as("seed %d", seed)
                    .hasSize(features.size() + debt.size())
                    .doesNotHaveDuplicates();
            int used = filling.in().stream()
                    .mapToInt(placement -> placement.placed().points())
                    .sum();
            assertThat(used).as("seed %d", seed).isLessThanOrEqualTo(capacity);
            assertThat(filling.out())
                    .as("seed %d", seed)
                    .allSatisfy(passed ->
                            assertThat((long) passed.candidate().points()).isGreaterThan(passed.left()));
        }
    }

    private static Filling<String> fill(int tenths, List<Candidate<String>> features, List<Candidate<String>> debt) {
        return Filling.of(tenths, FIFTH, Balance.NONE, features, debt);
    }

    private static List<Candidate<String>> lane(String name, int... points) {
        return IntStream.range(0, points.length)
                .mapToObj(i -> new Candidate<>(name + (i + 1), points[i] * 10, false))
                .toList();
    }

    private static List<String> in(Filling<String> filling) {
        return filling.in().stream().map(placement -> placement.placed().item()).toList();
    }

    private static List<String> out(Filling<String> filling) {
        return filling.out().stream().map(passed -> passed.candidate().item()).toList();
    }
}
