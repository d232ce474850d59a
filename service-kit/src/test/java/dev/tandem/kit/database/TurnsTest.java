package dev.tandem.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private final TransactionManager transactions = com.arjuna.ats.jta.TransactionManager.transactionManager();
    private final Turns turns = new Turns(new TransactionSynchronizationRegistryImple());
    private final ExecutorService others = Executors.newCachedThreadPool();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        others.shutdownNow();
    }

    @Test
    void whoeverComesLaterIsLetInWhenTheTransactionAheadHasEnded() throws Exception {
        transactions.begin();
        turns.take("lane");
        var other = inATransaction(() -> {
            turns.take("lane");
            done.add("the other");
        });
        Thread.sleep(50);
        done.add("the first");
        transactions.rollback();
        other.get(10, TimeUnit.SECONDS);

        assertThat(done).containsExactly("the first", "the other");
    }

    @Test
    void otherLocksAreOtherQueues() throws Exception {
        transactions.begin();
        turns.take("lane");
        inATransaction(() -> turns.take("another lane")).get(10, TimeUnit.SECONDS);
        transactions.commit();
    }

    @Test
    void aTransactionThatHasATurnWaitsForNoOther() throws Exception {
        transactions.begin();
        turns.take("lane");
        var taken = new CountDownLatch(1);
        var other = inATransaction(() -> {
            turns.take("another lane");
            taken.countDown();
            turns.take("lane");
        });
        taken.await();
        turns.take("another lane");
        turns.take("lane");
        other.get(10, TimeUnit.SECONDS);
        transactions.commit();
    }

    @Test
    void whoeverWaitsTooLongGoesOnAndWaitsInTheDatabase() throws Exception {
        transactions.begin();
        turns.take("lane");
        inATransaction(() -> turns.take("lane")).get(10, TimeUnit.SECONDS);
        transactions.commit();

        // The one that never had a turn gave none back: there is one, not two.
        transactions.begin();
        turns.take("lane");
        var other = inATransaction(() -> {
            turns.take("lane");
            done.add("the other");
        });
        Thread.sleep(50);
        done.add("the first");
        transactions.commit();
        other.get(10, TimeUnit.SECONDS);
        assertThat(done).containsExactly("the first", "the other");
    }

    private CompletableFuture<Void> inATransaction(Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        transactions.begin();
                        work.run();
                        transactions.commit();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                others);
    }
}
