package dev.tandem.kit.webhook;

import dev.tandem.kit.database.DatabaseOutage;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * Delivers for as long as the service lives. One thread claims what is due and keeps what came of it, many at once; between
 * the two nothing waits, and no thread is held.
 */
@ApplicationScoped
class Dispatcher {
    private static final Logger LOG = Logger.getLogger(Dispatcher.class);
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);

    private final Claims claims;
    private final AttemptResults results;
    private final Sender sender;
    private final WebhookConfig config;
    private final BackOff backOff;
    private final Room room;
    private final Queue<AttemptResult> came = new ConcurrentLinkedQueue<>();
    private final Counter delivered;
    private final Counter failed;
    private final Worker worker = new Worker("webhooks", LONGEST_TURN, this::turn);
    private long bytesUnderWay;

    Dispatcher(Claims claims, AttemptResults results, Sender sender, WebhookConfig config, MeterRegistry metrics) {
        this.claims = claims;
        this.results = results;
        this.sender = sender;
        this.config = config;
        this.backOff = BackOff.of(config.retry());
        this.room = new Room(config.atOnce());
        this.delivered = counter("delivered", metrics);
        this.failed = counter("failed", metrics);
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        workers.start(worker);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesDue due) {
        worker.wake();
    }

    Worker worker() {
        return worker;
    }

    private Duration turn() {
        keep();
        if (worker.isStopping()) {
            return config.pollInterval();
        }
        var next = claims.next(room.left(), config.bytesAtOnce() - bytesUnderWay);
        next.forEach(this::send);
        return next.isEmpty() ? config.pollInterval() : Duration.ZERO;
    }

    private void send(Claimed delivery) {
        room.begun(delivery.webhook());
        bytesUnderWay += delivery.body().length();
        sender.send(delivery).onSuccess(answer -> {
            came.add(AttemptResult.of(delivery, answer, backOff, ThreadLocalRandom.current()));
            worker.wake();
        });
    }

    /** Where it cannot be kept, it comes again at the next turn. */
    private void keep() {
        List<AttemptResult> all = new ArrayList<>(came);
        if (all.isEmpty()) {
            return;
        }
        keep(all);
        all.forEach(result -> {
            came.remove();
            bytesUnderWay -= result.delivery().body().length();
            boolean isDelivered = result.answer().isDelivered();
            room.ended(result.delivery().webhook(), isDelivered);
            (isDelivered ? delivered : failed).increment();
        });
    }

    /** One that the database does not take keeps no other back; its claim lapses, and it is delivered again. */
    private void keep(List<AttemptResult> all) {
        try {
            results.keep(all);
        } catch (RuntimeException e) {
            if (DatabaseOutage.causes(e)) {
                throw e;
            }
            if (all.size() == 1) {
                LOG.errorf(
                        e,
                        "What came of delivering %s cannot be kept",
                        all.get(0).delivery().event());
            } else {
                all.forEach(each -> keep(List.of(each)));
            }
        }
    }

    private static Counter counter(String outcome, MeterRegistry metrics) {
        return Counter.builder("tandem.webhooks.attempts")
                .description("Attempts to deliver an event, by what came of them")
                .tag("outcome", outcome)
                .register(metrics);
    }
}
