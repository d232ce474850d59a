package dev.tandem.kit.worker;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A thread that takes one turn after the other for as long as the service lives, and rests between them until somebody
 * wakes it. A turn that fails is said once and tried again. It tells when it last got on, so that a thread which hangs or
 * is gone does not go unnoticed; {@link Workers} starts one that is gone again.
 */
public final class Worker {
    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    /** Reasons that name a moment or a number are never the same. */
    private static final int MOST_SAID = 5;

    private final String name;
    private final Duration longestTurn;
    private final Turn turn;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean stopping;
    private volatile long gotOn = System.nanoTime();
    private volatile long succeeded = System.nanoTime();
    private volatile @Nullable String failure;
    /** What was said since the last turn that did not fail; its own thread's. */
    private final Set<String> said = new HashSet<>();

    /** What is done over and over. */
    @FunctionalInterface
    public interface Turn {
        /** @return how long to rest before the next, where nobody wakes it */
        Duration take() throws InterruptedException;
    }

    /** @param longestTurn a turn that takes longer than this hangs */
    public Worker(String name, Duration longestTurn, Turn turn) {
        this.name = name;
        this.longestTurn = longestTurn;
        this.turn = turn;
    }

    public String name() {
        return name;
    }

    public void wake() {
        wakeUps.release();
    }

    /** For a turn of many steps: that one of them is done. */
    public void gotOn() {
        gotOn = System.nanoTime();
    }

    public Duration sinceItGotOn() {
        return Duration.ofNanos(System.nanoTime() - gotOn);
    }

    /** Since a turn ended that did not fail, or since it was made. */
    public Duration sinceItSucceeded() {
        return Duration.ofNanos(System.nanoTime() - succeeded);
    }

    public boolean isStopping() {
        return stopping;
    }

    /** What the last turn failed with, if it did. */
    public @Nullable String failure() {
        return failure;
    }

    boolean hangs() {
        return sinceItGotOn().compareTo(longestTurn) > 0;
    }

    /** @return whether its thread was gone */
    synchronized boolean startAgainIfGone() {
        boolean gone = !stopping && thread != null && !thread.isAlive();
        if (gone) {
            start();
        }
        return gone;
    }

    synchronized void start() {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        gotOn();
        thread.start();
    }

    /** Lets the turn end and begins no other. */
    synchronized void askToStop() {
        stopping = true;
        wake();
    }

    /** Interrupts the turn where it has not ended by then. */
    synchronized void stopBy(long deadline) throws InterruptedException {
        if (thread == null) {
            return;
        }
        thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                rest(takeTurn());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private Duration takeTurn() throws InterruptedException {
        wakeUps.drainPermits();
        try {
            Duration pause = turn.take();
            succeeded();
            return pause;
        } catch (RuntimeException | LinkageError e) {
            failed(e);
            pauseAfterFailure();
            return Duration.ZERO;
        } finally {
            gotOn();
        }
    }

    /** A wake-up during an outage must not make it spin. */
    private void pauseAfterFailure() throws InterruptedException {
        if (!stopping) {
            Thread.sleep(PAUSE_AFTER_FAILURE.toMillis());
        }
    }

    private void succeeded() {
        succeeded = System.nanoTime();
        if (failure != null) {
            LOG.infof("%s works again", name);
            failure = null;
            said.clear();
        }
    }

    /** Says each way in which it fails once, not every second of an outage: an outage shows in turns of two or three ways. */
    private void failed(Throwable e) {
        String what = e.getClass().getSimpleName() + ": " + firstLine(String.valueOf(e.getMessage()));
        if (!stopping && said.size() < MOST_SAID && said.add(what)) {
            LOG.warnf("%s waits: %s", name, what);
        }
        failure = what;
    }

    /** Behind it may stand a whole statement, which nobody looks for in the log of an outage. */
    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private void rest(Duration pause) throws InterruptedException {
        if (!stopping && !pause.isZero()) {
            wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
