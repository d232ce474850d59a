package dev.tandem.backlog.token;

import dev.tandem.backlog.projection.AppliedVersions;
import dev.tandem.backlog.projection.AppliedVersions.Aggregate;
import dev.tandem.backlog.projection.BacklogSignals;
import dev.tandem.kit.journal.EventVersion;
import dev.tandem.kit.operations.OperationsPart;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Where requests wait for this copy. They hold no thread and no connection: one thread looks for all of them at once,
 * when something was applied here and shortly after the last look.
 */
@ApplicationScoped
class WaitingRoom implements OperationsPart {
    private static final Logger LOG = Logger.getLogger(WaitingRoom.class);
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
    private static final Duration NOBODY_WAITS = Duration.ofSeconds(10);

    private final AppliedVersions versions;
    private final BacklogSignals signals;
    private final TokenConfig config;
    private final Worker looker = new Worker("token-looker", LONGEST_TURN, this::turn);
    private List<Waiting> waiting = new ArrayList<>();
    /** With those that are just being looked for. */
    private int inside;

    WaitingRoom(AppliedVersions versions, BacklogSignals signals, TokenConfig config) {
        this.versions = versions;
        this.signals = signals;
        this.config = config;
    }

    void start(@Observes StartupEvent startup, Workers workers) {
        signals.onChange(looker::wake);
        workers.start(looker);
    }

    void stop(@Observes ShutdownEvent shutdown) {
        takeAll().forEach(one -> refuse(one, one.tokens().get(0)));
    }

    /** @return completed, in another thread, when this copy has what the tokens name or the time is over */
    CompletionStage<Void> enter(List<BacklogToken> tokens) {
        var request = new CompletableFuture<Void>();
        synchronized (this) {
            if (inside >= config.mostWaiting()) {
                throw KitProblem.NOT_CAUGHT_UP
                        .because("%d requests wait already for what their tokens name", config.mostWaiting())
                        .retryAfter(1);
            }
            inside++;
            waiting.add(new Waiting(tokens, System.nanoTime() + config.timeout().toNanos(), request));
        }
        looker.wake();
        return request;
    }

    private Duration turn() {
        var all = takeAll();
        if (all.isEmpty()) {
            return NOBODY_WAITS;
        }
        Map<Aggregate, EventVersion> applied;
        try {
            applied = versions.of(all.stream()
                    .flatMap(one -> one.tokens().stream())
                    .map(BacklogToken::aggregate)
                    .collect(Collectors.toSet()));
        } catch (RuntimeException | Error e) {
            var reason = e instanceof RuntimeException known ? known : new IllegalStateException(e);
            all.forEach(one -> leave(() -> one.request().completeExceptionally(reason)));
            throw e;
        }
        long now = System.nanoTime();
        var stay = new ArrayList<Waiting>();
        for (Waiting one : all) {
            var missing = one.missing(applied);
            if (missing.isEmpty()) {
                leave(() -> one.request().complete(null));
            } else if (one.isOver(now)) {
                refuse(one, missing.get());
            } else {
                stay.add(one);
            }
        }
        return stayOn(stay);
    }

    private void refuse(Waiting one, BacklogToken missing) {
        leave(() -> one.request().completeExceptionally(notReached(missing)));
    }

    private void leave(Runnable answer) {
        synchronized (this) {
            inside--;
        }
        try {
            answer.run();
        } catch (RuntimeException clientIsGone) {
            LOG.debugf("A request that waited was not there any more: %s", clientIsGone.getMessage());
        }
    }

    static Refusal notReached(BacklogToken token) {
        var version = token.version();
        return KitProblem.NOT_CAUGHT_UP
                .because(
                        "%s has not reached version %s here",
                        token,
                        version.epoch() == EventVersion.FIRST_EPOCH
                                ? version.version()
                                : version.epoch() + "." + version.version())
                .retryAfter(1);
    }

    private synchronized List<Waiting> takeAll() {
        var all = waiting;
        waiting = new ArrayList<>();
        return all;
    }

    private synchronized Duration stayOn(List<Waiting> stay) {
        waiting.addAll(stay);
        return waiting.isEmpty() ? NOBODY_WAITS : config.lookAgain();
    }

    @Override
    public String name() {
        return "tokens";
    }

    @Override
    public synchronized Map<String, Integer> state() {
        return Map.of("waiting", inside, "most", config.mostWaiting());
    }
}
