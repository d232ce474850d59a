package dev.tandem.kit.database;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Those of this process who are about to wait for the same lock of the database wait here instead, in the order in which
 * they came: the database has nobody to queue and to wake, and whoever asked it nothing yet holds no connection. No rule
 * rests on it. Whoever waited long enough, and whoever runs in another process, waits in the database.
 */
@ApplicationScoped
public class Turns {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** By the names of what is locked; gone when nobody holds it or waits for it. */
    private final LoadingCache<String, Semaphore> queues =
            Caffeine.newBuilder().weakValues().build(lock -> new Semaphore(1, true));

    private final TransactionSynchronizationRegistry transaction;

    Turns(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /**
     * Until the transaction ends. It has one turn at the most, so that no two can wait for each other here.
     *
     * @param lock what the database will be asked to lock, by a name that everybody gives it
     */
    public void take(String lock) {
        if (transaction.getResource(Turns.class) != null) {
            return;
        }
        var turn = new Turn(queues.get(lock));
        transaction.putResource(Turns.class, turn);
        transaction.registerInterposedSynchronization(turn);
        turn.await();
    }

    /** Of one transaction, which may be ended by another thread. */
    private static final class Turn implements Synchronization {
        private final Semaphore queue;
        private boolean held;
        private boolean over;

        Turn(Semaphore queue) {
            this.queue = queue;
        }

        void await() {
            try {
                if (queue.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                    begin();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private synchronized void begin() {
            if (over) {
                queue.release();
            } else {
                held = true;
            }
        }

        @Override
        public void beforeCompletion() {
            // It lasts through the commit.
        }

        @Override
        public synchronized void afterCompletion(int status) {
            over = true;
            if (held) {
                queue.release();
            }
        }
    }
}
