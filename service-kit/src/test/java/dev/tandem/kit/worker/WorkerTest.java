package dev.tandem.kit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.kit.Said;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkerTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final MeterRegistry metrics = new SimpleMeterRegistry();
    private final Workers workers = new Workers(metrics);
    private final WorkersLiveness liveness = new WorkersLiveness(workers);
    private final Semaphore turns = new Semaphore(0);
    private final Said said = new Said(Worker.class);

    @AfterEach
    void stop() throws InterruptedException {
        workers.stop(new ShutdownEvent());
        said.close();
    }

    @Test
    void aWakeUpEndsTheRest() throws InterruptedException {
        var worker = start(LONG, () -> {
            turns.release();
            return LONG;
        });
        awaitTurn();

        worker.wake();

        awaitTurn();
    }

    @Test
    void aWakeUpDuringATurnLeadsToAnother() throws InterruptedException {
        var goOn = new Semaphore(0);
        var worker = start(LONG, () -> {
            turns.release();
            goOn.acquire();
            return LONG;
        });
        awaitTurn();

        worker.wake();
        goOn.release(2);

        awaitTurn();
    }

    @Test
    void aTurnThatFailsIsTriedAgainAndSaidOnce() throws InterruptedException {
        var failures = new AtomicInteger(2);
        var worker = start(LONG, () -> {
            turns.release();
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the broker is away");
            }
            return Duration.ZERO;
        });
        awaitTurn();
        awaitTurn();
        awaitTurn();
        awaitTurn();

        assertThat(worker.failure()).isNull();
        assertThat(said.words())
                .extracting(Said.Word::text)
                .filteredOn(text -> text.contains("worker-under-test"))
                .hasSize(2)
                .element(0)
                .asString()
                .contains("the broker is away");
        assertThat(isUp()).isTrue();
    }

    @Test
    void reasonsThatComeInTurnsAreSaidOnceEachUntilItWorksAgain() throws InterruptedException {
        var turn = new AtomicInteger();
        start(LONG, () -> {
            turns.release();
            int number = turn.getAndIncrement();
            if (number != 4) {
                throw new IllegalStateException(number % 2 == 0 ? "no answer" : "no connection");
            }
            return Duration.ZERO;
        });
        for (int i = 0; i < 7; i++) {
            awaitTurn();
        }

        assertThat(said.words())
                .extracting(Said.Word::text)
                .filteredOn(text -> text.contains("worker-under-test"))
                .extracting(text -> text.replaceFirst("worker-under-test ", "").replace("[]", ""))
                .startsWith(
                        "waits: IllegalStateException: no answer",
                        "waits: IllegalStateException: no connection",
                        "works again",
                        "waits: IllegalStateException: no connection");
    }

    @Test
    void sinceWhenItFailsIsToldWhileItGetsOn() throws InterruptedException {
        var worker = start(LONG, () -> {
            turns.release();
            throw new IllegalStateException("the broker is away");
        });
        awaitTurn();
        awaitTurn();
        assertThat(worker.sinceItSucceeded()).isGreaterThan(worker.sinceItGotOn());
        assertThat(metrics.get("tandem.worker.success.age")
                        .tag("worker", "worker-under-test")
                        .timeGauge()
                        .value(TimeUnit.NANOSECONDS))
                .isPositive();
    }

    @Test
    void aThreadThatDiedIsStartedAgain() throws InterruptedException {
        var dead = new CountDownLatch(1);
        start(LONG, () -> {
            turns.release();
            if (dead.getCount() > 0) {
                Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> dead.countDown());
                throw new OutOfMemoryError("said by a test");
            }
            return LONG;
        });
        awaitTurn();
        assertThat(dead.await(10, TimeUnit.SECONDS)).isTrue();

        startAgainUntilItTurns();

        assertThat(isUp()).isTrue();
    }

    @Test
    void aThreadThatHangsIsForARestartToCure() throws InterruptedException {
        var stuck = new Semaphore(0);
        start(Duration.ZERO, () -> {
            turns.release();
            stuck.acquire();
            return LONG;
        });
        awaitTurn();

        assertThat(isUp()).isFalse();
    }

    @Test
    void oneThatHangsHoldsUpTheStopOfTheOthersOnlyOnce() throws InterruptedException {
        var interrupted = new Semaphore(0);
        for (int i = 0; i < 5; i++) {
            start(LONG, () -> {
                turns.release();
                try {
                    new Semaphore(0).acquire();
                } finally {
                    interrupted.release();
                }
                return LONG;
            });
            awaitTurn();
        }
        long begun = System.nanoTime();

        workers.stop(new ShutdownEvent());

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(interrupted.tryAcquire(5, 10, TimeUnit.SECONDS)).isTrue();
    }

    private Worker start(Duration longestTurn, Worker.Turn turn) {
        var worker = new Worker("worker-under-test", longestTurn, turn);
        workers.start(worker);
        return worker;
    }

    private void awaitTurn() throws InterruptedException {
        assertThat(turns.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    /** A thread is gone a moment after its last word. */
    private void startAgainUntilItTurns() throws InterruptedException {
        for (int look = 0; look < 100; look++) {
            workers.startAgainWhatIsGone();
            if (turns.tryAcquire(100, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
        throw new AssertionError("It was not started again");
    }

    private boolean isUp() {
        return liveness.call().await().indefinitely().getStatus() == HealthCheckResponse.Status.UP;
    }
}
