package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.sprint.SomeSprint.BY;
import static dev.tandem.engineering.sprint.SomeSprint.CLOSED;
import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;
import static dev.tandem.engineering.sprint.SomeSprint.LATER;
import static dev.tandem.engineering.sprint.SomeSprint.PLAN;
import static dev.tandem.engineering.sprint.SomeSprint.POLICY;
import static dev.tandem.engineering.sprint.SomeSprint.PRODUCT;
import static dev.tandem.engineering.sprint.SomeSprint.REFUNDS;
import static dev.tandem.engineering.sprint.SomeSprint.STARTED;
import static dev.tandem.engineering.sprint.SomeSprint.active;
import static dev.tandem.engineering.sprint.SomeSprint.planned;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.budget.EffortView;
import dev.tandem.engineering.budget.RunningSprint;
import dev.tandem.engineering.budget.SprintResult;
import dev.tandem.engineering.work.Progress;
import dev.tandem.model.points.Points;
import dev.tandem.model.tradeoff.Overridden;
import dev.tandem.model.tradeoff.Tradeoff;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a sprint is from its plan to its end. */
class SprintTest {
    @Test
    void aNewSprintIsPlannedAndHoldsNothing() {
        var sprint = Sprint.plan(PRODUCT, PLAN);

        assertThat(sprint.whatHappened()).contains("sprint.planned");
        assertThat(sprint.status()).isEqualTo(SprintStatus.PLANNED);
        assertThat(sprint.fields()).isEqualTo(PLAN);
        assertThat(sprint.name()).isEqualTo("Sprint 12");
        assertThat(sprint.capacity()).isEqualTo(new Points(400));
        assertThat(sprint.items()).isEmpty();
        assertThat(sprint.movements().all()).isEmpty();
        assertThat(sprint.policy()).isNull();
        assertThat(sprint.tradeoff()).isNull();
        assertThat(sprint.startedAt()).isNull();
        assertThat(sprint.closedAt()).isNull();
        assertThat(sprint.isDeleted()).isFalse();
    }

    @Test
    void eachSprintHasItsOwnIdAndItsEventsGoWithItsProduct() {
        assertThat(planned().id()).isNotNull().isNotEqualTo(planned().id());
        assertThat(planned().productId()).isEqualTo(PRODUCT);
        assertThat(planned().partitionedBy()).isEqualTo(PRODUCT);
        assertThat(planned().kind()).isEqualTo("sprint");
    }

    @Test
    void anEditReplacesThePlanAndLeavesTheItems() {
        var sprint = planned(REFUNDS);
        var day = LocalDate.of(2026, 5, 4);

        sprint.edit(new SprintFields("Sprint 13", null, day, day, new Points(305)));

        assertThat(sprint.whatHappened()).contains("sprint.edited");
        assertThat(sprint.fields()).isEqualTo(new SprintFields("Sprint 13", null, day, day, new Points(305)));
        assertThat(sprint.name()).isEqualTo("Sprint 13");
        assertThat(sprint.current()).extracting(SprintItem::key).containsExactly("PAY-12");
    }

    @Test
    void itEndsOnTheDayThatItStartsAtTheEarliest() {
        var day = LocalDate.of(2026, 5, 4);

        assertThatCode(() -> new SprintFields("Sprint 13", null, day, day, new Points(300)))
                .doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SprintFields("Sprint 13", null, day, day.minusDays(1), new Points(300)))
                .withMessage("must not end before it starts");
    }

    @Test
    void ofADroppedSprintItsProductRemains() {
        var sprint = planned(REFUNDS);

        sprint.drop();

        assertThat(sprint.whatHappened()).contains("sprint.deleted");
        assertThat(sprint.isDeleted()).isTrue();
        assertThat(sprint.remains()).isEqualTo(Map.of("productId", PRODUCT));
    }

    @Test
    void whatRunsTellsTheBudgetWhatWasPlannedAndWhatIsDoneSoFar() {
        var sprint = active();
        sprint.progress(sprint.get(GATEWAY), Progress.DONE, LATER);

        assertThat(sprint.asRunning())
                .isEqualTo(new RunningSprint(sprint.id(), "Sprint 12", new Effort(50, 30), new Effort(0, 30)));
    }

    @Test
    void aClosedSprintTellsTheBudgetWhatCameOfIt() {
        var sprint = active();
        sprint.progress(sprint.get(REFUNDS), Progress.DONE, LATER);

        sprint.close(CLOSED);

        assertThat(sprint.status()).isEqualTo(SprintStatus.CLOSED);
        assertThat(sprint.closedAt()).isEqualTo(CLOSED);
        assertThat(sprint.finished()).containsExactly(REFUNDS.id());
        assertThat(sprint.result())
                .isEqualTo(new SprintResult(
                        sprint.id(),
                        "Sprint 12",
                        STARTED,
                        CLOSED,
                        POLICY,
                        new Points(400),
                        new Effort(50, 30),
                        new Effort(50, 0),
                        null));
    }

    @Test
    void itsEndIsToldAndLeavesItsItems() {
        var sprint = active();
        var items = sprint.items();

        sprint.close(CLOSED);

        assertThat(sprint.whatHappened()).contains("sprint.closed");
        assertThat(sprint.items()).isEqualTo(items);
        assertThat(sprint.finished()).isEmpty();
    }

    @Test
    void itsEventCarriesAllOfIt() {
        var sprint = planned(REFUNDS, GATEWAY);
        sprint.start(SomeSprint.work(Progress.TODO), SomeSprint.NO_DEBT, POLICY, "The launch comes first", BY, STARTED);
        sprint.takeIn(SomeSprint.INVOICES, new Points(20), Progress.TODO, LATER);
        sprint.takeOut(sprint.get(REFUNDS), LATER);
        sprint.progress(sprint.get(GATEWAY), Progress.DONE, LATER);
        sprint.close(CLOSED);

        assertThat(sprint.state())
                .isEqualTo(new SprintState(
                        PRODUCT,
                        PLAN,
                        SprintStatus.CLOSED,
                        sprint.items(),
                        effort(5, 3),
                        effort(2, 0),
                        effort(5, 0),
                        effort(0, 3),
                        POLICY,
                        "The launch comes first",
                        List.of(new Tradeoff(STARTED, BY, List.of(Overridden.SHARE), "The launch comes first")),
                        STARTED,
                        CLOSED,
                        false,
                        null));
        assertThat(sprint.items()).extracting(SprintItem::key).isEqualTo(List.of("PAY-12", "PAY-D3", "PAY-14"));
    }

    @Test
    void oneThatWasClosedElsewhereIsClosedWithWhatWasDone() {
        var sprint = Sprint.takeOver(PRODUCT, PLAN, new Effort(320, 80), started -> POLICY, CLOSED.plusSeconds(86_400));

        assertThat(sprint.whatHappened()).contains("sprint.closed");
        assertThat(sprint.isImported()).isTrue();
        assertThat(sprint.result())
                .isEqualTo(new SprintResult(
                        sprint.id(),
                        PLAN.name(),
                        Instant.parse("2026-04-06T00:00:00Z"),
                        Instant.parse("2026-04-18T00:00:00Z"),
                        POLICY,
                        PLAN.capacity(),
                        Effort.NONE,
                        new Effort(320, 80),
                        null));
        assertThatThrownBy(() -> sprint.close(CLOSED)).hasMessageContaining("CLOSED");
    }

    @Test
    void oneThatWasClosedElsewhereOnItsLastDayWasClosedByNow() {
        var sprint = Sprint.takeOver(PRODUCT, PLAN, Effort.NONE, started -> POLICY, CLOSED);

        assertThat(sprint.closedAt()).isEqualTo(CLOSED);
    }

    private static EffortView effort(int feature, int debt) {
        return new EffortView(BigDecimal.valueOf(feature), BigDecimal.valueOf(debt));
    }
}
