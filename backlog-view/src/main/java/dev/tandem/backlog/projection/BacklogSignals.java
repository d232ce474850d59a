package dev.tandem.backlog.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Wakes whoever waits for a change of this copy that this process applies. */
@ApplicationScoped
public class BacklogSignals {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param listener called on every change, in the consumer's thread, so it must be quick */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    void changed() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    /** Returns on the next change, or when the time is over; now and then sooner, which costs a look. */
    @SuppressWarnings("WaitNotInLoop")
    public void await(Duration limit) {
        lock.lock();
        try {
            changed.await(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
