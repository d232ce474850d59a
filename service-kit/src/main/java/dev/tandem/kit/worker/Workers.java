package dev.tandem.kit.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** The workers of this process: started, watched, started again where a thread is gone, and stopped. */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    /** For all of them together. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    private final List<Worker> workers = new CopyOnWriteArrayList<>();
    private final MeterRegistry metrics;

    Workers(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    public void start(Worker worker) {
        workers.add(worker);
        age(worker, "tandem.worker.progress.age", Worker::sinceItGotOn)
                .description("For how long a thread has not got on, be it that its turn failed")
                .register(metrics);
        age(worker, "tandem.worker.success.age", Worker::sinceItSucceeded)
                .description("For how long no turn of a thread has ended without a failure")
                .register(metrics);
        worker.start();
    }

    private static TimeGauge.Builder<?> age(Worker worker, String name, Function<Worker, Duration> age) {
        return TimeGauge.builder(name, () -> age.apply(worker).toMillis(), TimeUnit.MILLISECONDS)
                .tag("worker", worker.name());
    }

    public List<Worker> all() {
        return List.copyOf(workers);
    }

    @Scheduled(every = "5s")
    void startAgainWhatIsGone() {
        for (Worker worker : workers) {
            if (worker.startAgainIfGone()) {
                LOG.errorf("The thread of %s was gone; it is started again", worker.name());
            }
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        long deadline = System.nanoTime() + STOP_TIMEOUT.toNanos();
        workers.forEach(Worker::askToStop);
        for (Worker worker : workers) {
            worker.stopBy(deadline);
        }
    }
}
