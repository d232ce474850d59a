package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.sprint.SomeSprint.BY;
import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;
import static dev.tandem.engineering.sprint.SomeSprint.NO_DEBT;
import static dev.tandem.engineering.sprint.SomeSprint.POLICY;
import static dev.tandem.engineering.sprint.SomeSprint.REFUNDS;
import static dev.tandem.engineering.sprint.SomeSprint.STARTED;
import static dev.tandem.engineering.sprint.SomeSprint.WIDE;
import static dev.tandem.engineering.sprint.SomeSprint.book;
import static dev.tandem.engineering.sprint.SomeSprint.planned;
import static dev.tandem.engineering.sprint.SomeSprint.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.lane.Lane;
import dev.tandem.model.points.Points;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is planned for a sprint, and how that becomes a commitment. */
class SprintPlanTest {
    @Test
    void anItemIsPlannedWithoutPointsSinceTheyMayStillChange() {
        var sprint = planned();

        sprint.add(GATEWAY, List.of(), null);

        assertThat(sprint.whatHappened()).contains("sprint.item-added");
        assertThat(sprint.items())
                .containsExactly(new SprintItem(
                        GATEWAY.id(), "PAY-D3", Lane.DEBT, null, Progress.TODO, null, null, false, null, false));
    }

    @Test
    void anItemThatIsPlannedAlreadyIsNotThereTwice() {
        var sprint = planned(REFUNDS, GATEWAY);

        sprint.add(REFUNDS, List.of(), null);

        assertThat(sprint.whatHappened()).contains("sprint.item-added");
        assertThat(sprint.items()).extracting(SprintItem::key).containsExactly("PAY-12", "PAY-D3");
    }

    @Test
    void whatIsTakenFromThePlanLeavesNoTrace() {
        var sprint = planned(REFUNDS, GATEWAY);

        sprint.remove(sprint.get(REFUNDS));

        assertThat(sprint.whatHappened()).contains("sprint.item-removed");
        assertThat(sprint.items()).extracting(SprintItem::key).containsExactly("PAY-D3");
        assertThat(sprint.movements().all()).isEmpty();
    }

    @Test
    void theStartFreezesTheCommitment() {
        var sprint = planned(REFUNDS, GATEWAY);

        sprint.start(work(Progress.IN_PROGRESS), WIDE, POLICY, null, BY, STARTED);

        assertThat(sprint.whatHappened()).contains("sprint.started");
        assertThat(sprint.status()).isEqualTo(SprintStatus.ACTIVE);
        assertThat(sprint.startedAt()).isEqualTo(STARTED);
        assertThat(sprint.policy()).isEqualTo(POLICY);
        assertThat(sprint.tradeoff()).isNull();
        assertThat(sprint.items())
                .containsExactly(
                        committed(REFUNDS.id(), "PAY-12", Lane.FEATURE, 50),
                        committed(GATEWAY.id(), "PAY-D3", Lane.DEBT, 30));
        assertThat(book(sprint)).isEqualTo("COMMITTED 12 50/0, COMMITTED 3 0/30");
        assertThat(sprint.movements().all()).extracting(Movement::at).containsOnly(STARTED);
    }

    @Test
    void anEmptySprintMayStart() {
        var sprint = planned();

        sprint.start(Map.of(), NO_DEBT, POLICY, null, BY, STARTED);

        assertThat(sprint.status()).isEqualTo(SprintStatus.ACTIVE);
        assertThat(sprint.movements().all()).isEmpty();
    }

    @Test
    void aCommitmentOutOfBoundsDoesNotStart() {
        var sprint = planned(REFUNDS, GATEWAY);
        var before = sprint.state();

        var refusal = catchThrowableOfType(
                Refusal.class, () -> sprint.start(work(Progress.TODO), NO_DEBT, POLICY, null, BY, STARTED));

        assertThat(refusal.type()).isEqualTo(EngineeringProblem.COMMITMENT_OUT_OF_BOUNDS);
        assertThat(sprint.state()).isEqualTo(before);
        assertThat(sprint.whatHappened()).isEmpty();
    }

    @Test
    void whoNamesTheTradeoffMayCommitBeyondTheBounds() {
        var sprint = planned(REFUNDS, GATEWAY);

        sprint.start(work(Progress.TODO), NO_DEBT, POLICY, "The audit is next week", BY, STARTED);

        assertThat(sprint.status()).isEqualTo(SprintStatus.ACTIVE);
        assertThat(sprint.tradeoff()).isEqualTo("The audit is next week");
    }

    @Test
    void whatIsNotInTheSprintCannotBeGot() {
        var sprint = planned(REFUNDS);

        assertThat(sprint.find(GATEWAY.id())).isEmpty();
        var refusal = assertRefused(
                () -> sprint.get(GATEWAY),
                EngineeringProblem.ITEM_NOT_IN_SPRINT,
                entry("item", "PAY-D3"),
                entry("sprint", sprint.id()));
        assertThat(refusal).hasMessage("PAY-D3 is not in Sprint 12");
        assertRefused(
                () -> sprint.latest(GATEWAY),
                EngineeringProblem.ITEM_NOT_IN_SPRINT,
                entry("item", "PAY-D3"),
                entry("sprint", sprint.id()));
    }

    private static SprintItem committed(UUID id, String key, Lane lane, int tenths) {
        return new SprintItem(id, key, lane, new Points(tenths), Progress.IN_PROGRESS, null, null, false, null, false);
    }
}
