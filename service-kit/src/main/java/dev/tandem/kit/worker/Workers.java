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
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

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
            if (worker.isGone()) {
                LOG.errorf("The thread of %s is gone; it is started again", worker.name());
                worker.start();
            }
        }
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        for (Worker worker : workers) {
            worker.stop(STOP_TIMEOUT);
        }
    }
}
