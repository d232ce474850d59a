package dev.tandem.engineering.work;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.work.SomeWork.ITEM;
import static dev.tandem.engineering.work.SomeWork.PRODUCT;
import static dev.tandem.engineering.work.SomeWork.done;
import static dev.tandem.engineering.work.SomeWork.estimated;
import static dev.tandem.engineering.work.SomeWork.told;
import static dev.tandem.engineering.work.SomeWork.untouched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.model.BacklogProblem;
import dev.tandem.model.points.Points;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkItemTest {
    private static final Person ANA = new Person("ana", "engineering");
    private static final UUID SPRINT = new UUID(9, 1);
    private static final Instant NOON = Instant.parse("2026-04-06T12:00:00Z");

    @Test
    void ofAnItemThatNobodySpokeOfNothingIsKnown() {
        assertThat(untouched().state())
                .isEqualTo(new WorkItem.WorkState(
                        PRODUCT,
                        "PAY-12",
                        null,
                        null,
                        null,
                        null,
                        0,
                        Progress.TODO,
                        null,
                        null,
                        RiskSummary.NONE,
                        null));
        assertThat(untouched().isDone()).isFalse();
        assertThat(untouched().sprint()).isEmpty();
        assertThat(untouched().activeSprint()).isEmpty();
    }

    @Test
    void itHasTheIdOfItsItemAndItsEventsGoWithTheProduct() {
        var item = untouched();

        assertThat(item.id()).isEqualTo(ITEM);
        assertThat(item.key()).isEqualTo("PAY-12");
        assertThat(item.productId()).isEqualTo(PRODUCT);
        assertThat(item.partitionedBy()).isEqualTo(PRODUCT);
        assertThat(item.kind()).isEqualTo("work-item");
    }

    @Test
    void anEstimateSaysHowMuchItIsAndCountsTheRevisions() {
        var item = untouched();

        int first = item.estimate(new Points(50), new Points(30), new Points(80), Confidence.LOW);
        assertThat(item.whatHappened()).contains("work-item.estimated");
        assertThat(item.points()).isEqualTo(new Points(50));
        assertThat(item.low()).isEqualTo(new Points(30));
        assertThat(item.high()).isEqualTo(new Points(80));
        assertThat(item.confidence()).isEqualTo(Confidence.LOW);

        int second = item.estimate(new Points(55), null, null, null);
        assertThat(item.points()).isEqualTo(new Points(55));
        assertThat(item.low()).isNull();
        assertThat(item.high()).isNull();
        assertThat(item.confidence()).isNull();

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
        assertThat(item.estimateRevision()).isEqualTo(2);
    }

    @Test
    void itsEventCarriesAllOfIt() {
        var item = untouched();
        var risks = new RiskSummary(2, Severity.HIGH);
        item.estimate(new Points(50), new Points(30), new Points(80), Confidence.HIGH);
        item.commitTo(SPRINT, "Sprint 12");
        item.progressInSprint(Progress.IN_PROGRESS, NOON);
        item.risksAre(risks);

        assertThat(item.state())
                .isEqualTo(new WorkItem.WorkState(
                        PRODUCT,
                        "PAY-12",
                        new Points(50),
                        new Points(30),
                        new Points(80),
                        Confidence.HIGH,
                        1,
                        Progress.IN_PROGRESS,
                        null,
                        SprintRef.active(SPRINT, "Sprint 12", new Points(50)),
                        risks,
                        null));
    }

    @ParameterizedTest
    @EnumSource
    void outsideOfASprintItIsAsFarAsAnybodySays(Progress next) {
        var item = estimated();

        item.progressTo(next, NOON);

        assertThat(item.whatHappened()).contains("work-item.progressed");
        assertThat(item.progress()).isEqualTo(next);
        assertThat(item.isDone()).isEqualTo(next == Progress.DONE);
    }

    @Test
    void itIsDoneSinceItBecameDoneWhereverThatWas() {
        var item = estimated();
        assertThat(item.state().doneAt()).isNull();

        item.progressTo(Progress.DONE, NOON);
        item.progressTo(Progress.DONE, NOON.plusSeconds(1));
        assertThat(item.state().doneAt()).isEqualTo(NOON);

        item.progressInSprint(Progress.IN_PROGRESS, NOON.plusSeconds(2));
        assertThat(item.state().doneAt()).isNull();

        item.progressInSprint(Progress.DONE, NOON.plusSeconds(3));
        assertThat(item.state().doneAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void theLastWordOnWhetherItCanBeDoneCountsAndIsToldOnce() {
        var item = untouched();
        var risky = new Feasibility(FeasibilityVerdict.RISKY, "No sandbox", List.of(), ANA, NOON);
        var onceMore = new Feasibility(FeasibilityVerdict.RISKY, "No sandbox", List.of(), ANA, NOON.plusSeconds(1));

        item.assess(risky);
        assertThat(item.whatHappened()).contains("work-item.assessed");
        item.assess(onceMore);

        assertThat(item.whatHappened()).isEmpty();
        assertThat(item.feasibility()).isEqualTo(risky);
    }

    @Test
    void itIsUnplannedWorkFromTheMomentItWasFirstDone() {
        var item = estimated();

        item.progressTo(Progress.IN_PROGRESS, NOON);
        assertThat(item.unplannedDoneAt()).isNull();

        item.progressTo(Progress.DONE, NOON.plusSeconds(1));
        item.progressTo(Progress.DONE, NOON.plusSeconds(2));
        assertThat(item.unplannedDoneAt()).isEqualTo(NOON.plusSeconds(1));

        item.progressTo(Progress.TODO, NOON.plusSeconds(3));
        assertThat(item.unplannedDoneAt()).isNull();

        item.progressTo(Progress.DONE, NOON.plusSeconds(4));
        assertThat(item.unplannedDoneAt()).isEqualTo(NOON.plusSeconds(4));
    }

    @Test
    void whatWasDoneInASprintIsNoUnplannedWorkThoughItIsSaidOnceMore() {
        var item = done();

        item.progressTo(Progress.DONE, NOON);

        assertThat(item.unplannedDoneAt()).isNull();
    }

    @Test
    void aPlannedSprintDoesNotKeepAnybodyFromSayingHowFarItIs() {
        var item = estimated();
        item.planFor(SprintRef.planned(SPRINT, "Sprint 12"));

        item.progressTo(Progress.IN_PROGRESS, NOON);

        assertThat(item.progress()).isEqualTo(Progress.IN_PROGRESS);
    }

    @Test
    void inARunningSprintItIsTheSprintThatTellsHowFarItIs() {
        var item = estimated();
        item.commitTo(SPRINT, "Sprint 12");
        told(item);
        var before = item.state();

        var refusal = assertRefused(
                () -> item.progressTo(Progress.DONE, NOON),
                BacklogProblem.IN_ACTIVE_SPRINT,
                entry("item", "PAY-12"),
                entry("sprint", SPRINT),
                entry("href", "/api/v1/sprints/" + SPRINT + "/items/PAY-12"));

        assertThat(refusal).hasMessage("PAY-12 is in the running sprint Sprint 12; say there how far it is");
        assertThat(item.state()).isEqualTo(before);
        assertThat(item.unplannedDoneAt()).isNull();
        assertThat(item.whatHappened()).isEmpty();

        item.progressInSprint(Progress.DONE, NOON);

        assertThat(item.whatHappened()).contains("work-item.progressed");
        assertThat(item.isDone()).isTrue();
        assertThat(item.unplannedDoneAt()).isNull();
    }

    @Test
    void itTellsOfTheRisksThatAreOpen() {
        var item = estimated();

        item.risksAre(new RiskSummary(1, Severity.CRITICAL));

        assertThat(item.whatHappened()).contains("work-item.risks-changed");
        assertThat(item.state().risks()).isEqualTo(new RiskSummary(1, Severity.CRITICAL));
    }

    @Test
    void noRisksAreASummaryAndNotNothing() {
        assertThatNullPointerException().isThrownBy(() -> estimated().risksAre(null));
    }
}
