package dev.tandem.system.faults;

import static org.awaitility.Awaitility.await;

import dev.tandem.system.DatabaseCopy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.jboss.logging.Logger;

/** Eight clients work while one fault follows another; in the end the checker reads what is left. */
final class FaultRun {
    private static final Logger LOG = Logger.getLogger(FaultRun.class);
    private static final int CLIENTS = 8;
    private static final Duration TIMEOUT = Duration.ofSeconds(90);
    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);

    private final FaultStack stack;
    private final Plan plan;
    private final Random random;
    private final History history = new History();
    private final List<Fault> deck = new ArrayList<>();
    private final List<Fault> happened = new ArrayList<>();
    private final Phase phase = new Phase();
    private final Set<String> restoredAway = ConcurrentHashMap.newKeySet();
    private long quietUntil = Long.MAX_VALUE;

    /**
     * @param quietWrites how many are taken before the first fault, and after the last
     * @param faults that may happen, each as often as the others
     * @param restores whether in the end product's database goes back in time
     */
    record Plan(long seed, int quietWrites, int rounds, List<Fault> faults, boolean restores) {}

    /** @param findings empty where all is well */
    record Result(List<Finding> findings, List<Fault> happened, String summary) {
        Set<Finding.Kind> kinds() {
            return findings.stream().map(Finding::kind).collect(Collectors.toSet());
        }
    }

    private FaultRun(FaultStack stack, Plan plan) {
        this.stack = stack;
        this.plan = plan;
        this.random = new Random(plan.seed());
    }

    static Result play(FaultStack stack, Plan plan) {
        return new FaultRun(stack, plan).play();
    }

    private Result play() {
        create();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        IntStream.range(0, CLIENTS)
                .forEach(i -> clients.execute(new FaultClient(stack, history, phase, i, plan.seed())));
        try {
            beQuiet();
            quietUntil = System.currentTimeMillis();
            for (int i = 0; i < plan.rounds() && isWellUntilNow(); i++) {
                round();
            }
            if (plan.restores() && isWellUntilNow()) {
                restore();
            }
            if (plan.rounds() > 0 || plan.restores()) {
                beQuiet();
            }
        } finally {
            stop(clients);
        }
        var findings = settled();
        String summary = "seed %d, %d writes taken, %d refused, %d unknown, %d reads with a token; %s: %s"
                .formatted(
                        plan.seed(),
                        history.count(Outcome.OK),
                        history.count(Outcome.FAILED),
                        history.count(Outcome.UNKNOWN),
                        history.sightings().size(),
                        happened,
                        findings.isEmpty() ? "nothing found" : findings.size() + " findings");
        LOG.info(summary);
        return new Result(findings, List.copyOf(happened), summary);
    }

    private void create() {
        var http = new Http();
        var product = stack.membersOf("product").get(0);
        http.post(
                product.api("/products"),
                Map.of("key", Lists.PRODUCT, "name", "Proof", "definitionOfReady", List.of()),
                Map.of());
        for (boolean feature : new boolean[] {true, false}) {
            var member = stack.membersOf(feature ? "product" : "engineering").get(0);
            String path = "/products/" + Lists.PRODUCT + (feature ? "/features" : "/debt");
            for (String title : List.of("list 1", "list 2")) {
                await().atMost(TIMEOUT)
                        .until(() -> http.post(member.api(path), Lists.empty(feature, title), Map.of())
                                        .outcome()
                                == Outcome.OK);
            }
        }
    }

    private void beQuiet() {
        stack.heal();
        awaitWrites(CLIENTS * 2);
        phase.quiet = true;
        awaitWrites(plan.quietWrites());
        phase.quiet = false;
    }

    /** Until clients were told of so many more, or got stuck. */
    private void awaitWrites(int more) {
        long before = history.count(Outcome.OK);
        try {
            await().atMost(TIMEOUT.multipliedBy(2))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> history.count(Outcome.OK) >= before + more || !isWellUntilNow());
        } catch (ConditionTimeoutException e) {
            history.addUnanswered("no %d writes were taken in a long time".formatted(more));
        }
    }

    private boolean isWellUntilNow() {
        return Checker.live(history, restoredAway).isEmpty();
    }

    private void round() {
        var fault = next();
        happened.add(fault);
        fault.begin(stack, random);
        pause(1_000 + random.nextInt(4_000));
        stack.heal();
        pause(random.nextInt(2_000));
    }

    /** As cards are dealt: each comes once before any comes again. */
    private Fault next() {
        if (deck.isEmpty()) {
            plan.faults().stream().filter(fault -> fault.isPossible(stack)).forEach(deck::add);
            Collections.shuffle(deck, random);
        }
        return deck.remove(deck.size() - 1);
    }

    /** How long a fault lasts is part of it. */
    private static void pause(int milliseconds) {
        var start = System.nanoTime();
        await().pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofMinutes(1))
                .until(() -> System.nanoTime() - start > milliseconds * 1_000_000L);
    }

    private void restore() {
        var processes = stack.membersOf("product");
        processes.forEach(member -> member.service().stop());
        long copied = System.nanoTime();
        var copy = DatabaseCopy.of(stack.postgres(), "product");
        stack.heal();
        awaitWrites(plan.quietWrites());
        // Nobody is let in until the new epoch has begun, as docs/operations.md says.
        phase.closed = true;
        processes.forEach(member -> member.service().kill());
        copy.restore();
        long restored = System.nanoTime();
        stack.heal();
        beginNewEpoch(processes.get(0));
        history.writes().stream()
                .filter(write -> write.ended() > copied && write.began() < restored)
                .filter(write -> !write.isAppended() || Lists.isFeature(write.list()))
                .map(Write::element)
                .forEach(restoredAway::add);
        phase.closed = false;
    }

    /** Refused until the own topic was read to its end. */
    private static void beginNewEpoch(Member member) {
        var http = new Http();
        await().atMost(TIMEOUT).until(() -> {
            var epoch = http.get(member.api("/operations"), Map.of()).body().path("epoch");
            return epoch.path("lostEvents").asLong() > 0;
        });
        await().atMost(TIMEOUT)
                .until(() -> http.post(member.api("/operations/new-epoch"), Map.of(), Map.of())
                                .outcome()
                        == Outcome.OK);
    }

    private void stop(ExecutorService clients) {
        phase.over = true;
        clients.shutdown();
        try {
            if (!clients.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Clients do not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is on its way is waited for, so long as nothing was found that no time heals. */
    private List<Finding> settled() {
        var found = new ArrayList<Finding>();
        try {
            await().atMost(SETTLES_WITHIN).pollInterval(Duration.ofSeconds(1)).until(() -> {
                found.clear();
                found.addAll(Checker.findings(history, Leftovers.of(stack, quietUntil), restoredAway));
                return found.stream().noneMatch(finding -> finding.kind().mayPass())
                        || found.stream().anyMatch(finding -> !finding.kind().mayPass());
            });
        } catch (ConditionTimeoutException stillSo) {
            LOG.debug("What was found last is what is left");
        }
        return found;
    }
}
