package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.Refusals.assertRefused;
import static dev.tandem.engineering.sprint.SomeSprint.BY;
import static dev.tandem.engineering.sprint.SomeSprint.CLOSED;
import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;
import static dev.tandem.engineering.sprint.SomeSprint.INVOICES;
import static dev.tandem.engineering.sprint.SomeSprint.LATER;
import static dev.tandem.engineering.sprint.SomeSprint.PLAN;
import static dev.tandem.engineering.sprint.SomeSprint.POLICY;
import static dev.tandem.engineering.sprint.SomeSprint.REFUNDS;
import static dev.tandem.engineering.sprint.SomeSprint.WIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.work.Progress;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.points.Points;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused since the sprint is not as far, or farther. */
class SprintStatusTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("verbsOfThePlan")
    void thePlanIsFixedOnceTheSprintHasStarted(String name, Consumer<Sprint> verb) {
        assertRefusedAsNotPlanned(SomeSprint.active(), verb);
        assertRefusedAsNotPlanned(SomeSprint.closed(), verb);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("verbsOfTheWork")
    void workIsDoneOnlyWhileTheSprintIsActive(String name, Consumer<Sprint> verb) {
        assertRefusedAsNotActive(SomeSprint.planned(REFUNDS, GATEWAY), verb);
        assertRefusedAsNotActive(SomeSprint.closed(), verb);
    }

    @Test
    void anActiveSprintIsActive() {
        assertThatCode(() -> SomeSprint.active().requireActive()).doesNotThrowAnyException();
    }

    @Test
    void aRefusalSaysWhatToDo() {
        var sprint = SomeSprint.active();

        assertThat(assertRefusedAsNotPlanned(sprint, Sprint::drop))
                .hasMessage("Sprint 12 is ACTIVE; once a sprint has started, its scope changes only by scope changes");
        assertThat(assertRefusedAsNotActive(SomeSprint.planned(), Sprint::requireActive))
                .hasMessage("Sprint 12 is PLANNED");
    }

    private static Stream<Object[]> verbsOfThePlan() {
        return Stream.of(
                verb("edit", sprint -> sprint.edit(PLAN)),
                verb("drop", Sprint::drop),
                verb("add", sprint -> sprint.add(INVOICES, List.of(), null)),
                verb("remove", sprint -> sprint.remove(sprint.get(REFUNDS))),
                verb("start", sprint -> sprint.start(Map.of(), WIDE, POLICY, "For no reason", BY, LATER)));
    }

    private static Stream<Object[]> verbsOfTheWork() {
        return Stream.of(
                verb("requireActive", Sprint::requireActive),
                verb("progress", sprint -> sprint.progress(sprint.get(REFUNDS), Progress.DONE, LATER)),
                verb("takeIn", sprint -> sprint.takeIn(INVOICES, new Points(20), Progress.TODO, LATER)),
                verb("takeOut", sprint -> sprint.takeOut(sprint.get(REFUNDS), LATER)),
                verb("withdraw", sprint -> sprint.withdraw(sprint.get(REFUNDS), LATER)),
                verb("close", sprint -> sprint.close(CLOSED.plusSeconds(1))));
    }

    private static Object[] verb(String name, Consumer<Sprint> verb) {
        return new Object[] {name, verb};
    }

    private static Refusal assertRefusedAsNotPlanned(Sprint sprint, Consumer<Sprint> verb) {
        return assertRefusedForItsStatus(sprint, verb, EngineeringProblem.SPRINT_NOT_PLANNED);
    }

    private static Refusal assertRefusedAsNotActive(Sprint sprint, Consumer<Sprint> verb) {
        return assertRefusedForItsStatus(sprint, verb, EngineeringProblem.SPRINT_NOT_ACTIVE);
    }

    private static Refusal assertRefusedForItsStatus(Sprint sprint, Consumer<Sprint> verb, EngineeringProblem problem) {
        var before = sprint.state();
        var refusal = assertRefused(
                () -> verb.accept(sprint),
                problem,
                entry("sprint", sprint.id()),
                entry("sprintStatus", sprint.status()));
        assertThat(sprint.state()).isEqualTo(before);
        assertThat(sprint.isDeleted()).isFalse();
        assertThat(sprint.whatHappened()).isEmpty();
        return refusal;
    }
}
