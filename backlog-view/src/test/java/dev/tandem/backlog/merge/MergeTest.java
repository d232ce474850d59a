package dev.tandem.backlog.merge;

import static dev.tandem.backlog.merge.MergeCase.debt;
import static dev.tandem.backlog.merge.MergeCase.features;
import static dev.tandem.backlog.merge.MergeCase.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final Share FIFTH = new Share(2000);

    @Test
    void debtComesWhereItBringsTheShareCloserToItsTarget() {
        assertThat(order(FIFTH, Balance.NONE, features(5, 8, 3, 5, 8, 3, 5), debt(3, 5, 2)))
                .containsExactly("F1", "D1", "F2", "F3", "F4", "D2", "F5", "F6", "F7", "D3");
    }

    @Test
    void debtThatIsOwedFloatsUp() {
        var owed = Balance.of(BigDecimal.valueOf(4));

        assertThat(order(FIFTH, owed, features(5, 8, 3, 5, 8, 3, 5), debt(3, 5, 2)))
                .containsExactly("D1", "D2", "F1", "F2", "F3", "D3", "F4", "F5", "F6", "F7");
    }

    @Test
    void debtThatWasOverspentSinks() {
        var overspent = Balance.of(BigDecimal.valueOf(-4));

        assertThat(order(FIFTH, overspent, features(5, 8, 3, 5, 8, 3, 5), debt(3, 5, 2)))
                .startsWith("F1", "F2", "F3", "F4", "F5", "D1");
    }

    @Test
    void theHouseOnFireIsPaidFromTheSameBudget() {
        var debt = List.of(new Candidate<>("D1", 80, true), new Candidate<>("D2", 20, false));

        var merge = new Merge<>(
                FIFTH, Balance.NONE, Running.START, features(5, 8, 13, 5).iterator(), debt.iterator());

        assertThat(merge)
                .toIterable()
                .extracting(placement -> placement.placed().item())
                .containsExactly("D1", "F1", "F2", "F3", "F4", "D2");
    }

    @Test
    void atATieTheFeatureComesFirst() {
        // x = 0 − 0.2·4 = −0.8 points; y = 0 + 0.8·1 = 0.8 points
        var first = new Merge<>(FIFTH, Balance.NONE, Running.START, features(4).iterator(), debt(1).iterator()).next();

        assertThat(first.placed().item()).isEqualTo("F1");
        assertThat(first.reason()).isEqualTo(Placement.Reason.TIE);
    }

    @Test
    void withOneLaneEmptyTheOtherGoesOn() {
        assertThat(order(FIFTH, Balance.NONE, features(), debt(1, 2))).containsExactly("D1", "D2");
        assertThat(order(FIFTH, Balance.NONE, features(1, 2), debt())).containsExactly("F1", "F2");
        assertThat(order(FIFTH, Balance.NONE, features(), debt())).isEmpty();
    }

    @Test
    void aShareOfNothingPutsDebtLastAndAShareOfAllPutsItFirst() {
        assertThat(order(new Share(0), Balance.NONE, features(1, 2), debt(1, 2)))
                .containsExactly("F1", "F2", "D1", "D2");
        assertThat(order(new Share(10_000), Balance.NONE, features(1, 2), debt(1, 2)))
                .containsExactly("D1", "D2", "F1", "F2");
    }

    @Test
    void everyPlaceIsExplained() {
        var merge =
                new Merge<>(FIFTH, Balance.NONE, Running.START, features(5, 8).iterator(), debt(3).iterator());

        var first = merge.next();
        assertThat(first.position()).isEqualTo(1);
        assertThat(first.lane()).isEqualTo(Lane.FEATURE);
        assertThat(first.reason()).isEqualTo(Placement.Reason.CLOSER_TO_SHARE);
        // e = 0; x = 0 − 0.2·5 = −1 point; y = 0 + 0.8·3 = 2.4 points
        assertThat(first.error()).isZero();
        assertThat(first.feature().error()).isEqualTo(-100_000);
        assertThat(first.debt().error()).isEqualTo(240_000);

        var second = merge.next();
        assertThat(second.lane()).isEqualTo(Lane.DEBT);
        assertThat(second.error()).isEqualTo(-100_000);

        assertThat(merge.next().reason()).isEqualTo(Placement.Reason.OTHER_LANE_EMPTY);
        assertThat(merge.hasNext()).isFalse();
    }
}
