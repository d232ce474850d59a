package dev.tandem.engineering.work;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.work.SomeWork.done;
import static dev.tandem.engineering.work.SomeWork.estimated;
import static dev.tandem.engineering.work.SomeWork.told;
import static dev.tandem.engineering.work.SomeWork.untouched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.model.BacklogProblem;
import dev.tandem.model.points.Points;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Into which sprint an item goes, and when it does not. */
class WorkItemSprintTest {
    private static final UUID SPRINT = new UUID(9, 1);
    private static final UUID OTHER = new UUID(9, 2);
    private static final SprintRef PLANNED = SprintRef.planned(SPRINT, "Sprint 12");

    @Test
    void aPlannedSprintDoesNotFreezeThePoints() {
        var item = estimated();

        item.planFor(PLANNED);

        assertThat(item.whatHappened()).contains("work-item.sprint-changed");
        assertThat(item.sprint()).contains(PLANNED);
        assertThat(item.activeSprint()).isEmpty();
    }

    @Test
    void aCommitmentFreezesThePoints() {
        var item = estimated();

        item.commitTo(SPRINT, "Sprint 12");
        item.estimate(new Points(130), null, null, null);

        assertThat(item.whatHappened()).contains("work-item.sprint-changed");
        var frozen = SprintRef.active(SPRINT, "Sprint 12", new Points(50));
        assertThat(item.sprint()).contains(frozen);
        assertThat(item.activeSprint()).contains(frozen);
        assertThat(item.points()).isEqualTo(new Points(130));
    }

    @Test
    void theSprintThatItWasPlannedForMayBeRenamedAndStarted() {
        var item = estimated();
        item.planFor(PLANNED);

        item.planFor(SprintRef.planned(SPRINT, "Refunds"));
        assertThat(item.sprint()).map(SprintRef::name).contains("Refunds");

        item.commitTo(SPRINT, "Refunds");
        assertThat(item.activeSprint()).map(SprintRef::id).contains(SPRINT);
    }

    @Test
    void whatLeftASprintIsFreeForAnother() {
        var item = estimated();
        item.commitTo(SPRINT, "Sprint 12");
        told(item);

        item.leaveSprint();

        assertThat(item.whatHappened()).contains("work-item.sprint-changed");
        assertThat(item.sprint()).isEmpty();
        assertThatCode(() -> item.requireFreeFor(OTHER)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void noSprintTakesAnItemThatNobodyEstimated(Consumer<WorkItem> wayIn) {
        var item = untouched();

        var refusal = assertRefused(
                () -> wayIn.accept(item),
                EngineeringProblem.ITEM_NOT_ESTIMATED,
                entry("item", "PAY-12"),
                entry("href", "/api/v1/items/PAY-12/estimate"));

        assertThat(refusal).hasMessage("PAY-12 has no estimate yet");
        assertThat(item.sprint()).isEmpty();
        assertThat(item.whatHappened()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void noSprintTakesWhatIsDone(Consumer<WorkItem> wayIn) {
        var item = done();

        assertRefused(() -> wayIn.accept(item), BacklogProblem.ITEM_NOT_OPEN, entry("item", "PAY-12"));

        assertThat(item.sprint()).isEmpty();
        assertThat(item.whatHappened()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("waysIn")
    void noItemIsInTwoSprints(Consumer<WorkItem> wayIn) {
        var item = estimated();
        var elsewhere = SprintRef.planned(OTHER, "Sprint 11");
        item.planFor(elsewhere);
        told(item);

        assertRefused(
                () -> wayIn.accept(item),
                EngineeringProblem.ITEM_IN_ANOTHER_SPRINT,
                entry("item", "PAY-12"),
                entry("sprint", OTHER));

        assertThat(item.sprint()).contains(elsewhere);
        assertThat(item.whatHappened()).isEmpty();
    }

    private static Stream<Consumer<WorkItem>> waysIn() {
        return Stream.of(
                item -> item.requireFreeFor(SPRINT),
                item -> item.planFor(PLANNED),
                item -> item.commitTo(SPRINT, "Sprint 12"));
    }
}
