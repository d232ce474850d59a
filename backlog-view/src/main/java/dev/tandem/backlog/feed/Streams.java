package dev.tandem.backlog.feed;

import dev.tandem.backlog.projection.BacklogSignals;
import dev.tandem.backlog.query.Since;
import dev.tandem.kit.operations.OperationsPart;
import dev.tandem.kit.problem.KitProblem;
import dev.tandem.kit.problem.Refusal;
import dev.tandem.kit.worker.Worker;
import dev.tandem.kit.worker.Workers;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Everybody who follows a product live. One thread looks for all of them what is new, reads it once for all who stand at
 * the same place, and never waits for any of them.
 */
@ApplicationScoped
class Streams implements OperationsPart {
    private static final Duration LONGEST_TURN = Duration.ofMinutes(2);
    private static final Duration NOBODY_FOLLOWS = Duration.ofSeconds(10);
    private static final int PART = 100;

    private final Changes changes;
    private final FeedHeads heads;
    private final BacklogSignals signals;
    private final StreamConfig config;
    private final Worker streamer = new Worker("streamer", LONGEST_TURN, this::turn);
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicLong cutOff = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private volatile boolean leaving;

    Streams(Changes changes, FeedHeads heads, BacklogSignals signals, StreamConfig config) {
        this.changes = changes;
        this.heads = heads;
        this.signals = signals;
        this.config = config;
    }

    void start(@Observes StartupEvent startup, Workers workers, MeterRegistry metrics) {
        Gauge.builder("tandem.streams.open", this, Streams::open)
                .description("Streams that this process serves")
                .register(metrics);
        Gauge.builder("tandem.streams.most", config, StreamConfig::most)
                .description("How many streams this process would serve")
                .register(metrics);
        FunctionCounter.builder("tandem.streams.cut.off", cutOff, AtomicLong::get)
                .description("Streams that were ended because their clients took nothing")
                .register(metrics);
        FunctionCounter.builder("tandem.streams.rejected", rejected, AtomicLong::get)
                .description("Streams that were refused because there were too many")
                .register(metrics);
        signals.onChange(streamer::wake);
        workers.start(streamer);
    }

    /** They would keep the service from leaving. */
    void leave(@Observes ShutdownDelayInitiatedEvent shutdown) {
        leaving = true;
        followers.forEach(Follower::end);
    }

    /** @param caller by name */
    Multi<OutboundSseEvent> follow(Since from, String caller, Sse sse) {
        if (followers.size() >= config.most()) {
            rejected.incrementAndGet();
            throw KitProblem.TOO_MUCH_AT_ONCE
                    .because("%d streams are followed here already", config.most())
                    .retryAfter(5);
        }
        long own = followers.stream().filter(one -> one.isOf(caller)).count();
        if (config.mostOfACaller() > 0 && own >= config.mostOfACaller()) {
            throw KitProblem.TOO_MANY_REQUESTS
                    .because("The caller follows %d streams here already", own)
                    .with("quota", "streams")
                    .with("most", config.mostOfACaller())
                    .retryAfter(5);
        }
        return Multi.createFrom().publisher(subscriber -> {
            var follower = new Follower(sse, subscriber, from, caller, streamer::wake);
            followers.add(follower);
            follower.begin();
            if (leaving) {
                follower.end();
            }
            streamer.wake();
        });
    }

    private Duration turn() {
        followers.removeIf(Follower::isOver);
        if (followers.isEmpty()) {
            return NOBODY_FOLLOWS;
        }
        followers.forEach(this::lookAfter);
        boolean more = serve(followers.stream()
                .filter(one -> !one.isOver() && one.hasTakenAll())
                .toList());
        return more ? Duration.ZERO : config.lookAgain();
    }

    private void lookAfter(Follower one) {
        if (!one.hasTakenAll()) {
            if (one.hasBeenIdleFor(config.slowest())) {
                cutOff.incrementAndGet();
                one.cutOff();
            }
        } else if (one.isOlderThan(config.longest())) {
            one.end();
        } else if (one.hasBeenIdleFor(config.heartbeat())) {
            one.heartbeat();
        }
    }

    /** @return whether there may be more at once */
    private boolean serve(List<Follower> hungry) {
        if (hungry.isEmpty()) {
            return false;
        }
        var now = heads.of(hungry.stream().map(one -> one.place().product()).collect(Collectors.toSet()));
        boolean more = false;
        for (var at : byPlace(hungry).entrySet()) {
            var head = now.get(at.getKey().product());
            if (head == null || !at.getKey().isOf(head.generation(), head.sequence())) {
                at.getValue().forEach(Follower::startOver);
            } else if (at.getKey().sequence() < head.sequence()) {
                more |= send(at.getKey(), at.getValue());
            }
            streamer.gotOn();
        }
        return more;
    }

    private boolean send(Since place, List<Follower> followers) {
        try {
            var part = changes.after(place.product(), place, PART);
            followers.forEach(one -> one.take(part));
            return part.changes().size() == PART;
        } catch (Refusal gone) {
            followers.forEach(Follower::startOver);
            return false;
        }
    }

    private static Map<Since, List<Follower>> byPlace(List<Follower> hungry) {
        return hungry.stream().collect(Collectors.groupingBy(Follower::place));
    }

    @Override
    public String name() {
        return "streams";
    }

    private long open() {
        return followers.stream().filter(one -> !one.isOver()).count();
    }

    @Override
    public Map<String, Object> state() {
        var products = followers.stream().map(one -> one.place().product()).collect(Collectors.<UUID>toSet());
        return Map.of("open", open(), "most", config.most(), "products", products.size(), "cutOff", cutOff.get());
    }
}
