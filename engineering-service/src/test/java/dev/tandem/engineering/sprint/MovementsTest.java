package dev.tandem.engineering.sprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.engineering.budget.Effort;
import dev.tandem.engineering.sprint.Movement.Kind;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovementsTest {
    private static final Movements BOOK = new Movements(List.of(
            movement(Kind.COMMITTED, 50, 0),
            movement(Kind.COMMITTED, 80, 30),
            movement(Kind.ADDED, 20, 5),
            movement(Kind.REMOVED, 10, 1),
            movement(Kind.DONE, 50, 0),
            movement(Kind.DONE, 3, 4),
            movement(Kind.REOPENED, 50, 0)));

    @Test
    void eachKindIsSummedUp() {
        assertThat(BOOK.committed()).isEqualTo(new Effort(130, 30));
        assertThat(BOOK.added()).isEqualTo(new Effort(20, 5));
        assertThat(BOOK.removed()).isEqualTo(new Effort(10, 1));
    }

    @Test
    void whatWasOpenedAgainIsNotDone() {
        assertThat(BOOK.done()).isEqualTo(new Effort(3, 4));
    }

    @Test
    void whatIsLeftIsWhatCameAndNeitherWentNorWasDone() {
        assertThat(BOOK.remaining()).isEqualTo(new Effort(137, 30));
    }

    @Test
    void anEmptyBookSumsUpToNothing() {
        var empty = new Movements(List.of());

        assertThat(empty.done()).isEqualTo(Effort.NONE);
        assertThat(empty.remaining()).isEqualTo(Effort.NONE);
    }

    @Test
    void theBookIsOnlyEverAddedTo() {
        var more = movement(Kind.ADDED, 1, 0);

        assertThat(BOOK.with(more))
                .startsWith(BOOK.all().toArray(Movement[]::new))
                .endsWith(more);
        assertThat(BOOK.all()).hasSize(7);
    }

    @Test
    void aPartOfItIsABookOfItsOwn() {
        var done = BOOK.only(movement -> movement.kind() == Kind.DONE);

        assertThat(done.all()).hasSize(2);
        assertThat(done.done()).isEqualTo(new Effort(53, 4));
        assertThat(done.committed()).isEqualTo(Effort.NONE);
    }

    private static Movement movement(Kind kind, int feature, int debt) {
        return new Movement(SomeSprint.STARTED, kind, new UUID(0, 1), new Effort(feature, debt));
    }
}
