package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.sprint.SomeSprint.CLOSED;
import static dev.tandem.engineering.sprint.SomeSprint.PLAN;
import static dev.tandem.engineering.sprint.SomeSprint.POLICY;
import static dev.tandem.engineering.sprint.SomeSprint.PRODUCT;
import static dev.tandem.engineering.sprint.SomeSprint.active;
import static dev.tandem.engineering.sprint.SomeSprint.closed;
import static dev.tandem.engineering.sprint.SomeSprint.planned;
import static dev.tandem.engineering.sprint.SomeSprint.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tandem.engineering.EngineeringProblem;
import dev.tandem.engineering.budget.Effort;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.model.role.Person;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetroTest {
    private static final Person ERIN = new Person("Erin", "engineering");
    private static final Person PAULA = new Person("Paula", "product");
    private static final Instant THEN = CLOSED.plusSeconds(3600);

    @Test
    void aClosedSprintIsLookedBackOnInThreeLines() {
        var sprint = closed();
        var retro = retro("Pairing", ERIN, THEN);

        sprint.lookBack(retro);

        assertThat(sprint.whatHappened()).contains("sprint.retro-written");
        assertThat(sprint.retro()).isEqualTo(retro);
        assertThat(SprintState.of(sprint).retro()).isEqualTo(retro);
        assertThat(sprint.status()).isEqualTo(SprintStatus.CLOSED);
    }

    @Test
    void theLastWordCountsWhoeverSaysIt() {
        var sprint = closed();
        sprint.lookBack(retro("Pairing", ERIN, THEN));
        told(sprint);

        sprint.lookBack(retro("Pairing, and the new board", PAULA, THEN.plusSeconds(60)));

        assertThat(sprint.whatHappened()).contains("sprint.retro-written");
        assertThat(sprint.retro().by()).isEqualTo(PAULA);
    }

    @Test
    void whoSaysTheSameOnceMoreSaysNothing() {
        var sprint = closed();
        sprint.lookBack(retro("Pairing", ERIN, THEN));
        told(sprint);

        sprint.lookBack(retro("Pairing", PAULA, THEN.plusSeconds(60)));

        assertThat(sprint.whatHappened()).isEmpty();
        assertThat(sprint.retro().by()).isEqualTo(ERIN);
    }

    @Test
    void whatIsNotOverIsNotLookedBackOn() {
        Stream.of(planned(), active()).forEach(sprint -> {
            var status = sprint.status();
            var refusal = catchThrowableOfType(Refusal.class, () -> sprint.lookBack(retro("Pairing", ERIN, THEN)));

            assertThat(refusal.type()).isEqualTo(EngineeringProblem.SPRINT_NOT_CLOSED);
            assertThat(refusal.facts()).isEqualTo(Map.of("sprint", sprint.id(), "sprintStatus", status));
            assertThat(sprint.retro()).isNull();
        });
    }

    @Test
    void oneThatWasClosedElsewhereMayBeLookedBackOn() {
        var sprint = told(Sprint.takeOver(PRODUCT, PLAN, new Effort(320, 80), started -> POLICY, THEN));

        sprint.lookBack(retro("Pairing", ERIN, THEN));

        assertThat(sprint.retro()).isNotNull();
    }

    private static Retro retro(String wentWell, Person by, Instant at) {
        return new Retro(wentWell, "The account came late", "Ask the bank first", by, at);
    }
}
