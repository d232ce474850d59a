package dev.tandem.engineering.forecast;

import static dev.tandem.engineering.forecast.SimulationCase.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SimulationPropertiesTest {
    @Test
    void eightyFivePercentAreNeverReachedBeforeFifty() {
        forAll(it -> {
            int[] half = it.sprints(50);
            int[] most = it.sprints(85);
            for (int item = 0; item < half.length; item++) {
                assertThat(most[item]).isGreaterThanOrEqualTo(half[item]);
            }
        });
    }

    @Test
    void anItemLaterInTheOrderIsNeverEarlier() {
        forAll(it -> {
            assertThat(it.sprints(50)).isSorted();
            assertThat(it.sprints(85)).isSorted();
        });
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        forAll(it -> assertThat(it.sprints(85)).isEqualTo(it.sprints(85)));
    }

    @Test
    void aFasterTeamIsNeverLater() {
        forAll(it -> {
            int[] before = it.sprints(85);
            int[] after = it.with(it.faster()).sprints(85);
            for (int item = 0; item < before.length; item++) {
                assertThat(after[item]).isLessThanOrEqualTo(before[item]);
            }
        });
    }

    @Test
    void whatComesBehindAnItemDoesNotTouchItsForecast() {
        forAll(it -> {
            var longer = new ArrayList<>(it.sizes());
            longer.add(Size.between(10, 50, 300));

            int[] after = it.with(longer).sprints(50);

            assertThat(Arrays.copyOf(after, it.sizes().size())).isEqualTo(it.sprints(50));
        });
    }

    @Test
    void workOutsideTheScopeOfASprintIsNeverDoneInIt() {
        forAll(it -> {
            var sprints = it.sprints(1);
            int scope = it.scope().orElse(sprints.length);
            assertThat(Arrays.stream(sprints).skip(scope)).allMatch(sprint -> sprint > 1);
        });
    }
}
