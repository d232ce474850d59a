package dev.tandem.engineering.sprint;

import static dev.tandem.engineering.sprint.SomeSprint.GATEWAY;
import static dev.tandem.engineering.sprint.SomeSprint.LATER;
import static dev.tandem.engineering.sprint.SomeSprint.REFUNDS;
import static dev.tandem.engineering.sprint.SomeSprint.active;
import static dev.tandem.engineering.sprint.SomeSprint.book;
import static dev.tandem.engineering.sprint.SomeSprint.told;
import static dev.tandem.engineering.work.Progress.DONE;
import static dev.tandem.engineering.work.Progress.IN_PROGRESS;
import static dev.tandem.engineering.work.Progress.TODO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an active sprint's book says of the work. */
class SprintProgressTest {
    private static final String COMMITTED = "COMMITTED 12 50/0, COMMITTED 3 0/30";

    @Test
    void whatBeginsIsNotInTheBookYet() {
        var sprint = active();

        progress(sprint, IN_PROGRESS);

        assertThat(sprint.whatHappened()).contains("sprint.item-progressed");
        assertThat(sprint.get(REFUNDS).progress()).isEqualTo(IN_PROGRESS);
        assertThat(sprint.get(GATEWAY).progress()).isEqualTo(TODO);
        assertThat(book(sprint)).isEqualTo(COMMITTED);
    }

    @Test
    void whatIsDoneIsInTheBookFromThatMomentOn() {
        var sprint = active();

        progress(sprint, DONE);

        assertThat(sprint.whatHappened()).contains("sprint.item-progressed");
        assertThat(book(sprint)).isEqualTo(COMMITTED + ", DONE 12 50/0");
        assertThat(sprint.movements().all().get(2).at()).isEqualTo(LATER);
        assertThat(sprint.finished()).containsExactly(REFUNDS.id());
        assertThat(sprint.findUnfinished(REFUNDS.id())).isEmpty();
        assertThat(sprint.findUnfinished(GATEWAY.id())).contains(sprint.get(GATEWAY));
    }

    @Test
    void whatIsDoneOnceMoreIsInTheBookOnce() {
        var sprint = active();
        progress(sprint, DONE);
        told(sprint);

        progress(sprint, DONE);

        assertThat(sprint.whatHappened()).contains("sprint.item-progressed");
        assertThat(book(sprint)).isEqualTo(COMMITTED + ", DONE 12 50/0");
    }

    @ParameterizedTest
    @CsvSource({"TODO", "IN_PROGRESS"})
    void whatIsOpenedAgainIsInTheBookToo(Progress reopened) {
        var sprint = active();
        progress(sprint, DONE);

        progress(sprint, reopened);

        assertThat(book(sprint)).isEqualTo(COMMITTED + ", DONE 12 50/0, REOPENED 12 50/0");
        assertThat(sprint.movements().done().total()).isZero();
        assertThat(sprint.get(REFUNDS).progress()).isEqualTo(reopened);
        assertThat(sprint.finished()).isEmpty();
    }

    private static void progress(Sprint sprint, Progress next) {
        sprint.progress(sprint.get(REFUNDS), next, LATER);
    }
}
