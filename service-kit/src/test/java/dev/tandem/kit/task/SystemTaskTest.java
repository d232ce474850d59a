package dev.tandem.kit.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tandem.kit.Said;
import dev.tandem.kit.identity.Actor;
import dev.tandem.kit.identity.CurrentActor;
import dev.tandem.kit.identity.SomeActor;
import dev.tandem.kit.problem.KitProblem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SystemTaskTest {
    private static final List<String> PIECES = List.of("one", "two", "three");

    private final CurrentActor actor = SomeActor.named("ada");
    private final Transactions transactions = new Transactions();
    private final SystemTask task = new SystemTask(actor, transactions);
    private final List<String> done = new ArrayList<>();
    private final Said said = new Said(SystemTask.class);

    @AfterEach
    void lookNoMore() {
        said.close();
    }

    @Test
    void eachPieceThatIsDueIsDone() {
        assertThat(each(done::add)).isZero();

        assertThat(done).isEqualTo(PIECES);
        assertThat(said.words()).isEmpty();
    }

    @Test
    void eachPieceHasATransactionOfItsOwnAndSoHasTheLook() {
        each(done::add);

        assertThat(transactions.begun).isEqualTo(1 + PIECES.size());
    }

    @Test
    void theServiceItselfIsWhoDoesIt() {
        var actors = new ArrayList<Actor>();

        each(piece -> actors.add(actor.get()));

        assertThat(actors).hasSize(PIECES.size()).containsOnly(Actor.SYSTEM);
    }

    @Test
    void whatTakesLongIsPreparedOutsideOfATransaction() {
        var open = new ArrayList<Boolean>();

        task.each(
                () -> PIECES,
                piece -> {
                    open.add(transactions.isOpen);
                    return piece + " prepared";
                },
                done::add,
                SystemTaskTest::complaint);

        assertThat(open).hasSize(PIECES.size()).containsOnly(false);
        assertThat(done).containsExactly("one prepared", "two prepared", "three prepared");
        assertThat(transactions.begun).isEqualTo(1 + PIECES.size());
    }

    @Test
    void onePieceThatFailsIsToldAndKeepsNoOtherFromBeingDone() {
        int left = each(piece -> {
            if (piece.equals("two")) {
                throw new IllegalStateException("on purpose");
            }
            done.add(piece);
        });

        assertThat(left).isEqualTo(1);
        assertThat(done).containsExactly("one", "three");
        assertThat(said.words()).singleElement().satisfies(word -> {
            assertThat(word.level().getName()).isEqualTo("WARN");
            assertThat(word.text()).contains("Cannot do two").contains("on purpose");
        });
    }

    @Test
    void whatPassesByItselfIsNoWarning() {
        int left = each(piece -> {
            throw KitProblem.NOT_CAUGHT_UP.because("Events are still to be read");
        });

        assertThat(left).isEqualTo(PIECES.size());
        assertThat(said.words()).noneMatch(word -> word.level().intValue() >= Level.INFO.intValue());
    }

    @Test
    void anOutageIsToldElsewhere() {
        int left = task.each(
                () -> {
                    throw new IllegalStateException(new SQLException("connection lost", "08006"));
                },
                done::add,
                SystemTaskTest::complaint);

        assertThat(left).isZero();
        assertThat(said.words()).isEmpty();
    }

    @Test
    void aLookThatFailsOtherwiseIsAFailure() {
        Supplier<List<String>> look = () -> {
            throw new IllegalStateException("no such column");
        };

        assertThatIllegalStateException()
                .isThrownBy(() -> task.each(look, done::add, SystemTaskTest::complaint))
                .withMessage("no such column");
    }

    private int each(Consumer<String> work) {
        return task.each(() -> PIECES, work, SystemTaskTest::complaint);
    }

    private static String complaint(String piece) {
        return "Cannot do " + piece;
    }

    private static final class Transactions extends OwnTransaction {
        private int begun;
        private boolean isOpen;

        @Override
        <T> T call(Supplier<T> work) {
            begun++;
            return super.call(work);
        }

        @Override
        void run(Runnable work) {
            begun++;
            isOpen = true;
            super.run(work);
            isOpen = false;
        }
    }
}
