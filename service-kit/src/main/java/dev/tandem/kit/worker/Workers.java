package dev.tandem.kit.worker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/** The workers of this process: started, watched, started again where a thread is gone, and stopped. */
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    /** For all of them together. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    private final List<Worker> workers = new CopyOnWriteArrayList<>();

    public void start(Worker worker) {
        workers.add(worker);
        worker.start();
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
