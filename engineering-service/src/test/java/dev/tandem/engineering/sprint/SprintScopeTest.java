package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;
import static dev.tandem.engineering.sprint.SomeSprint.INVOICES;
import static dev.tandem.engineering.sprint.SomeSprint.LATER;
import static dev.tandem.engineering.sprint.SomeSprint.REFUNDS;
import static dev.tandem.engineering.sprint.SomeSprint.active;
import static dev.tandem.engineering.sprint.SomeSprint.book;
import static dev.tandem.engineering.sprint.SomeSprint.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes into an active sprint and what leaves it. */
class SprintScopeTest {
    private static final String COMMITTED = "COMMITTED 12 50/0, COMMITTED 3 0/30";

    @Test
    void whatIsTakenInComesWithItsPointsAsTheyAreNow() {
        var sprint = active();

        sprint.takeIn(INVOICES, new Points(20), Progress.IN_PROGRESS, LATER);

        assertThat(sprint.whatHappened()).contains("sprint.scope-changed");
        assertThat(sprint.get(INVOICES))
                .isEqualTo(new SprintItem(
                        INVOICES.id(),
                        "PAY-14",
                        Lane.FEATURE,
                        new Points(20),
                        Progress.IN_PROGRESS,
                        LATER,
                        null,
                        false,
                        null,
                        false));
        assertThat(sprint.current()).extracting(SprintItem::key).containsExactly("PAY-12", "PAY-D3", "PAY-14");
        assertThat(book(sprint)).isEqualTo(COMMITTED + ", ADDED 14 20/0");
        assertThat(sprint.movements().all().get(2).at()).isEqualTo(LATER);
    }

    @Test
    void whatIsInTheSprintIsNotTakenInOnceMore() {
        var sprint = active();
        var before = sprint.state();

        var refusal = assertRefused(
                () -> sprint.takeIn(REFUNDS, new Points(20), Progress.TODO, LATER),
                EngineeringProblem.ITEM_IN_SPRINT,
                entry("item", "PAY-12"),
                entry("sprint", sprint.id()));

        assertThat(refusal).hasMessage("PAY-12 is in Sprint 12 already");
        assertThat(sprint.state()).isEqualTo(before);
        assertThat(sprint.whatHappened()).isEmpty();
    }

    @Test
    void whatIsTakenOutIsKeptAsOneThatLeft() {
        var sprint = active();

        sprint.takeOut(sprint.get(REFUNDS), LATER);

        assertThat(sprint.whatHappened()).contains("sprint.scope-changed");
        assertThat(sprint.find(REFUNDS.id())).isEmpty();
        assertThat(sprint.findUnfinished(REFUNDS.id())).isEmpty();
        assertThat(sprint.current()).extracting(SprintItem::key).containsExactly("PAY-D3");
        assertThat(sprint.items()).extracting(SprintItem::key).containsExactly("PAY-12", "PAY-D3");
        assertThat(sprint.latest(REFUNDS).leftAt()).isEqualTo(LATER);
        assertThat(sprint.latest(REFUNDS).withdrawn()).isFalse();
        assertThat(book(sprint)).isEqualTo(COMMITTED + ", REMOVED 12 50/0");
        assertThat(sprint.movements().all().get(2).at()).isEqualTo(LATER);
    }

    @Test
    void whatItsOwnerClosedLeavesAsWithdrawn() {
        var sprint = active();

        sprint.withdraw(sprint.get(GATEWAY), LATER);

        assertThat(sprint.whatHappened()).contains("sprint.scope-changed");
        assertThat(sprint.find(GATEWAY.id())).isEmpty();
        assertThat(sprint.latest(GATEWAY).withdrawn()).isTrue();
        assertThat(sprint.latest(GATEWAY).leftAt()).isEqualTo(LATER);
        assertThat(book(sprint)).isEqualTo(COMMITTED + ", REMOVED 3 0/30");
    }

    @Test
    void whatLeftMayComeBackAndIsThereTwiceThen() {
        var sprint = active();
        var back = LATER.plusSeconds(60);
        sprint.takeOut(sprint.get(REFUNDS), LATER);

        sprint.takeIn(REFUNDS, new Points(80), Progress.TODO, back);

        assertThat(sprint.items()).extracting(SprintItem::key).containsExactly("PAY-12", "PAY-D3", "PAY-12");
        assertThat(sprint.current()).extracting(SprintItem::key).containsExactly("PAY-D3", "PAY-12");
        assertThat(sprint.get(REFUNDS).points()).isEqualTo(new Points(80));
        assertThat(sprint.latest(REFUNDS).addedAt()).isEqualTo(back);

        sprint.progress(sprint.get(REFUNDS), Progress.DONE, back);

        assertThat(sprint.items())
                .extracting(SprintItem::progress)
                .containsExactly(Progress.TODO, Progress.TODO, Progress.DONE);
    }

    @ParameterizedTest
    @MethodSource("waysOut")
    void whatIsDoneStays(BiConsumer<Sprint, SprintItem> wayOut) {
        var sprint = active();
        sprint.progress(sprint.get(REFUNDS), Progress.DONE, LATER);
        told(sprint);
        var before = sprint.state();

        var refusal = assertRefused(
                () -> wayOut.accept(sprint, sprint.get(REFUNDS)),
                EngineeringProblem.ITEM_DONE,
                entry("item", "PAY-12"));

        assertThat(refusal).hasMessage("PAY-12 is done; what is done stays in the sprint");
        assertThat(sprint.state()).isEqualTo(before);
        assertThat(sprint.whatHappened()).isEmpty();
    }

    private static Stream<BiConsumer<Sprint, SprintItem>> waysOut() {
        return Stream.of(
                Sprint::requireRemovable,
                (sprint, item) -> sprint.takeOut(item, LATER),
                (sprint, item) -> sprint.withdraw(item, LATER));
    }

    @Test
    void whatIsInProgressMayStillLeave() {
        var sprint = active();
        sprint.progress(sprint.get(REFUNDS), Progress.IN_PROGRESS, LATER);

        assertThatCode(() -> sprint.requireRemovable(sprint.get(REFUNDS))).doesNotThrowAnyException();
    }
}
