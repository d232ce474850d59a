package dev.tandem.product.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RankPlanTest {
    private static final long SEED = System.nanoTime();

    @Test
    void theFewestMovesLeaveTheOthersWhereTheyAre() {
        var plan = RankPlan.of(features(5, 4, 9, 3, null, 2));

        assertThat(plan.order()).extracting(RankPlan.Ranked::key).containsExactly("F3", "F1", "F2", "F4", "F6", "F5");
        assertThat(plan.moves()).hasSize(2).extracting(RankPlan.Ranked::key).contains("F3");
    }

    @Test
    void whatHasItsPlaceAlreadyIsNotMoved() {
        var plan = RankPlan.of(features(1, 2, 3));

        assertThat(plan.order()).extracting(RankPlan.Ranked::key).containsExactly("F3", "F2", "F1");
        assertThat(plan.moves()).extracting(RankPlan.Ranked::key).containsExactly("F3", "F1");
    }

    @Test
    void thoseOfTheSameScoreKeepTheirOrder() {
        assertThat(RankPlan.of(features(3, 3, 3)).moves()).isEmpty();
        assertThat(RankPlan.of(List.of()).moves()).isEmpty();
    }

    @Test
    void anyOrderComesAboutByMovingWhatDoesNotStay() {
        var random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            var scores = random.ints(random.nextInt(40), 0, 20).boxed().toArray(Integer[]::new);
            var plan = RankPlan.of(features(scores));

            var staying = plan.order().stream()
                    .filter(each -> plan.stay().contains(each.id()))
                    .toList();
            assertThat(staying)
                    .as("seed %d", SEED)
                    .isSortedAccordingTo(Comparator.comparing(RankPlan.Ranked::position));
            assertThat(plan.order())
                    .as("seed %d", SEED)
                    .isSortedAccordingTo(
                            Comparator.comparing(RankPlan.Ranked::score).reversed());
            assertThat(plan.moves())
                    .as("seed %d", SEED)
                    .noneMatch(each -> each.position() == plan.order().indexOf(each) + 1);
        }
    }

    @Test
    void aPlansNameChangesWithTheOrderAndTheFeatures() {
        var name = RankPlan.of(features(1, 2)).name();

        assertThat(RankPlan.of(features(2, 1)).name()).isNotEqualTo(name);
        assertThat(RankPlan.of(features(1, 2, 3)).name()).isNotEqualTo(name);
    }

    private static List<RankPlan.Ranked> features(Integer... scores) {
        var features = new ArrayList<RankPlan.Ranked>();
        for (Integer score : scores) {
            int position = features.size() + 1;
            features.add(new RankPlan.Ranked(
                    new UUID(0, position),
                    "F" + position,
                    "a%03d".formatted(position),
                    position,
                    score == null ? null : BigDecimal.valueOf(score)));
        }
        return features;
    }
}
