package dev.tandem.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.system.CheckedApi.Call;
import dev.tandem.system.CheckedApi.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Thousands of calls of every operation, from right to absurd: {@code -Dfuzz.calls=100000 -Dfuzz.seed=…} makes more, or
 * the same again. What was found is told with the command that sends it again.
 */
class FuzzTest {
    private static final Logger LOG = Logger.getLogger(FuzzTest.class);
    private static final long SEED = Long.getLong("fuzz.seed", 17);
    private static final int CALLS = Integer.getInteger("fuzz.calls", 6_000);

    /** Answers of 503 that say what the caller asked to be told, or waited for in vain. */
    private static final Set<String> ASKED_FOR = Set.of("/problems/budget-off-target", "/problems/not-caught-up");

    private static final Latencies LATENCIES = new Latencies();
    private static final List<String> FAILURES = new ArrayList<>();
    private static final List<String> UNDECLARED = new ArrayList<>();
    private static final List<String> STORED = new ArrayList<>();
    private static final Map<Integer, Integer> STATUSES = new TreeMap<>();

    private static TestStack tandem;
    private static List<FuzzedApi> services = List.of();

    @BeforeAll
    static void callEveryOperationInEveryWay() {
        tandem = new TestStack().start();
        var product = new FuzzedApi(tandem.stack().product(), ApiDocument.of("product-service"), LATENCIES);
        var engineering = new FuzzedApi(tandem.stack().engineering(), ApiDocument.of("engineering-service"), LATENCIES);
        services = List.of(product, engineering);
        new ContractScenario(product, engineering).play();
        var random = new Random(SEED);
        for (FuzzedApi service : services) {
            service.calls().forEach(call -> judge(service, 0, call));
            try (var rows = new StoredRows(tandem.stack().postgres(), service == product ? "product" : "engineering")) {
                rows.awaitNoImport();
                fuzz(service, new FuzzedCalls(service, random), rows);
            }
        }
        LOG.infof("Fuzzed with seed %d: %s; answers %s", SEED, LATENCIES, STATUSES);
    }

    private static void fuzz(FuzzedApi service, FuzzedCalls calls, StoredRows rows) {
        var before = rows.now();
        for (int number = 1; number <= CALLS / services.size(); number++) {
            var call = service.send(calls.next());
            judge(service, number, call);
            if (call.status() == 202) {
                service.location()
                        .ifPresent(job -> service.send(new Request("DELETE", job, Map.of("If-Match", "*"), null)));
                rows.awaitNoImport();
            }
            var after = rows.now();
            if (call.status() >= 400 && !after.equals(before)) {
                var changed = new ArrayList<>(after);
                changed.removeAll(before);
                STORED.add(told(service, number, call, changed.toString()));
            }
            before = after;
            if (call.succeeded()) {
                calls.learn(call);
                service.location().ifPresent(calls::learn);
            }
        }
    }

    private static void judge(FuzzedApi service, int number, Call call) {
        STATUSES.merge(call.status(), 1, Integer::sum);
        if (call.status() >= 500 && !ASKED_FOR.contains(call.json().path("type").asText())) {
            FAILURES.add(told(service, number, call, call.answer()));
        }
        if (call.status() == FuzzedApi.NO_ANSWER) {
            var calls = service.calls();
            var before = calls.get(Math.max(0, calls.size() - 2));
            FAILURES.add(told(service, number, call, call.violations() + " after " + before));
        } else if (!call.violations().isEmpty()) {
            UNDECLARED.add(told(service, number, call, call.violations().toString()));
        }
    }

    private static String told(FuzzedApi service, int number, Call call, String what) {
        return "seed %d, call %d: %d to%n  %s%n  %s"
                .formatted(SEED, number, call.status(), new Curl(service.url(), call.request()), what);
    }

    @AfterAll
    static void stop() {
        if (tandem != null) {
            tandem.close();
        }
    }

    @Test
    void noCallMakesAServiceFail() {
        assertThat(FAILURES).isEmpty();
    }

    @Test
    void everyAnswerIsWithinTheDocument() {
        assertThat(UNDECLARED).isEmpty();
    }

    @Test
    void aRefusedCallStoresNothing() {
        assertThat(STORED).isEmpty();
    }

    @Test
    void everyOperationWasCalledAndManySucceeded() {
        for (FuzzedApi service : services) {
            var called = new TreeSet<String>();
            service.calls().forEach(call -> idOf(service, call.request()).ifPresent(called::add));
            assertThat(service.document().operations())
                    .extracting(ApiDocument.Operation::id)
                    .isSubsetOf(called);
        }
        assertThat(STATUSES).containsKeys(200, 201, 204, 400, 404, 406, 409, 412, 415);
        assertThat(STATUSES.get(200)).isGreaterThan(CALLS / 20);
    }

    private static Optional<String> idOf(FuzzedApi service, Request request) {
        return service.document().find(request.method(), request.path()).map(ApiDocument.Operation::id);
    }
}
