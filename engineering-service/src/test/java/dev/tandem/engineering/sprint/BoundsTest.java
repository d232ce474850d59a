package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.ExactShare;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.points.Points;
import dev.tandem.model.points.Share;
import dev.tandem.model.tradeoff.Overridden;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundsTest {
    /** A commitment of 10 points may be from 1 to 3 points of debt. */
    private static final Bounds TENTH_TO_THIRD = bounds(2500, 1500, 500);

    @ParameterizedTest
    @CsvSource({"90,10", "80,20", "70,30"})
    void aShareWithinTheBoundsAndOnThemIsTaken(int feature, int debt) {
        assertThatCode(() -> TENTH_TO_THIRD.refuseOutside(new Effort(feature, debt)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"901,100,0.0999", "699,300,0.3003"})
    void aShareJustOutsideIsRefused(int feature, int debt, BigDecimal planned) {
        var wide = new Bounds(new Points(1001), ExactShare.of(2500), ExactShare.of(1500), new Share(500));

        var refusal = assertRefused(
                () -> wide.refuseOutside(new Effort(feature, debt)),
                EngineeringProblem.COMMITMENT_OUT_OF_BOUNDS,
                entry("broken", List.of(Overridden.SHARE)),
                entry("planned", Share.of(planned)),
                entry("lowest", new Share(1000)),
                entry("highest", new Share(3000)),
                entry("nextTarget", new Share(2500)),
                entry("proposed", new Share(1500)),
                entry("tolerance", new Share(500)),
                entry("committed", Points.number(feature + debt)),
                entry("capacity", new Points(1001)));

        assertThat(refusal)
                .hasMessage(planned + " of the commitment is debt, and it should be from 0.1 to 0.3;"
                        + " change the plan, or name the tradeoff");
    }

    @Test
    void itDoesNotMatterWhetherTheProposalLiesAboveTheTargetOrBelow() {
        var turned = bounds(1500, 2500, 500);

        assertThatCode(() -> turned.refuseOutside(new Effort(90, 10))).doesNotThrowAnyException();
        assertThatCode(() -> turned.refuseOutside(new Effort(70, 30))).doesNotThrowAnyException();
        assertBroken(turned, new Effort(91, 9), Overridden.SHARE);
        assertBroken(turned, new Effort(69, 31), Overridden.SHARE);
    }

    @Test
    void withoutAProposalTheTargetAloneCounts() {
        var target = new Bounds(new Points(100), ExactShare.of(2000), null, new Share(500));

        assertThatCode(() -> target.refuseOutside(new Effort(60, 20))).doesNotThrowAnyException();
        assertRefused(
                () -> target.refuseOutside(new Effort(50, 50)),
                EngineeringProblem.COMMITMENT_OUT_OF_BOUNDS,
                entry("broken", List.of(Overridden.SHARE)),
                entry("planned", new Share(5000)),
                entry("lowest", new Share(1500)),
                entry("highest", new Share(2500)),
                entry("nextTarget", new Share(2000)),
                entry("proposed", null),
                entry("tolerance", new Share(500)),
                entry("committed", BigDecimal.TEN),
                entry("capacity", new Points(100)));
    }

    @Test
    void whatFillsTheCapacityIsTakenAndATenthMoreIsNot() {
        assertThatCode(() -> TENTH_TO_THIRD.refuseOutside(new Effort(80, 20))).doesNotThrowAnyException();

        var refusal = assertBroken(TENTH_TO_THIRD, new Effort(80, 21), Overridden.CAPACITY);

        assertThat(refusal)
                .hasMessage("10.1 points are committed, and the capacity is 10; change the plan, or name the tradeoff");
    }

    @Test
    void bothMayBeBroken() {
        var refusal = assertBroken(TENTH_TO_THIRD, new Effort(200, 0), Overridden.SHARE, Overridden.CAPACITY);

        assertThat(refusal)
                .hasMessage("0 of the commitment is debt, and it should be from 0.1 to 0.3; 20 points are committed,"
                        + " and the capacity is 10; change the plan, or name the tradeoff");
    }

    @Test
    void whereNothingIsCommittedThereIsNoShareToBeOff() {
        assertThatCode(() -> TENTH_TO_THIRD.refuseOutside(Effort.NONE)).doesNotThrowAnyException();
    }

    @Test
    void boundsBeyondNothingAndAllAreShownAsNothingAndAll() {
        var low = bounds(200, 200, 500);
        var high = bounds(9800, 9800, 500);

        assertThat(assertBroken(low, new Effort(0, 10), Overridden.SHARE).facts())
                .containsEntry("lowest", new Share(0))
                .containsEntry("highest", new Share(700));
        assertThat(assertBroken(high, new Effort(10, 0), Overridden.SHARE).facts())
                .containsEntry("lowest", new Share(9300))
                .containsEntry("highest", new Share(Share.WHOLE));
    }

    private static Refusal assertBroken(Bounds bounds, Effort commitment, Overridden... broken) {
        var refusal = catchThrowableOfType(Refusal.class, () -> bounds.refuseOutside(commitment));
        assertThat(refusal).as("%s within %s", commitment, bounds).isNotNull();
        assertThat(refusal.type()).isEqualTo(EngineeringProblem.COMMITMENT_OUT_OF_BOUNDS);
        assertThat(refusal.facts()).containsEntry("broken", List.of(broken));
        return refusal;
    }

    private static Bounds bounds(int nextTarget, int proposed, int tolerance) {
        return new Bounds(new Points(100), ExactShare.of(nextTarget), ExactShare.of(proposed), new Share(tolerance));
    }
}
