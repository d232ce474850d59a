package dev.tandem.benchmark;

import dev.tandem.benchmark.Measuring.Figure;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Writes under load, each until both services show it, beside plain transactions; and how soon the other service shows one. */
final class WriteFigures {
    private static final String LIMIT = "a plain transaction";
    private static final int DIFFERENT = 20_000;
    private static final int TOLD = 100;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final BenchmarkStack stack;
    private final Fixture fixture;
    private final Wrk wrk;
    private final Measuring measuring;
    private final Random random = new Random(10);

    WriteFigures(BenchmarkStack stack, Fixture fixture, Wrk wrk, Measuring measuring) {
        this.stack = stack;
        this.fixture = fixture;
        this.wrk = wrk;
        this.measuring = measuring;
    }

    void measure(Backlog backlog) throws SQLException {
        try (var transactions = new TransactionLoop(stack, measuring.clients(), measuring.seconds())) {
            beside(transactions, backlog, "create a feature", "≥ 0.12", () -> create(backlog));
            beside(transactions, backlog, "change a field", "≥ 0.15", () -> change(backlog));
            beside(transactions, backlog, "rank at random", "≥ 0.10", () -> rank(backlog));
        }
    }

    void tell(Backlog backlog) throws Exception {
        try (var kafka = new KafkaLoop(stack.stack().kafka().bootstrapServers())) {
            tellWithin(kafka, backlog, 50, "≤ 2.5");
            tellWithin(kafka, backlog, 99, "");
        }
    }

    private void tellWithin(KafkaLoop kafka, Backlog backlog, int percent, String goal) {
        measuring.beside(
                new Figure("write → the other service's view, p" + percent, backlog.items(), "ms", goal),
                "Kafka alone",
                () -> Reading.of(Spread.percentile(kafka.records(TOLD), percent)),
                () -> Reading.of(Spread.percentile(told(backlog), percent)));
    }

    private void beside(
            TransactionLoop transactions, Backlog backlog, String work, String goal, Supplier<Request> requests) {
        var plan = wrk.plan(
                "write",
                stack.product().url(),
                Stream.generate(requests).limit(DIFFERENT).toList());
        measuring.beside(
                new Figure(work, backlog.items(), "/s", goal), LIMIT, transactions, () -> untilRead(backlog, plan));
    }

    /** What is written counts when both services have read it. */
    private Reading untilRead(Backlog backlog, Wrk.Plan plan) {
        var servers = stack.servers();
        var before = servers.cpu();
        long start = System.nanoTime();
        var load = plan.run(measuring.clients());
        fixture.awaitRead(backlog);
        double took = (System.nanoTime() - start) / 1e9;
        double cpu = servers.cpuSecondsSince(before) * 1e3 / load.requests();
        fixture.awaitEqualCopies(backlog);
        return new Reading(load.requests() / took, cpu, load.bytes());
    }

    /** From the answer to a write until the other service answers a read that names it. */
    private List<Double> told(Backlog backlog) {
        var latencies = new ArrayList<Double>();
        for (int i = 0; i < TOLD; i++) {
            var changed = stack.product()
                    .patch(
                            "/features/" + backlog.anyFeature(random),
                            Map.of("problem", "Told at " + System.nanoTime()));
            long start = System.nanoTime();
            stack.engineering().getAfter(backlog.path() + "/backlog?limit=1", changed.token(), TIMEOUT);
            latencies.add((System.nanoTime() - start) / 1e6);
        }
        return latencies;
    }

    private Request create(Backlog backlog) {
        return Request.post("/api/v1" + backlog.path() + "/features", """
                {"title": "What somebody wants, %d", "why": "Because it is asked for", "tags": ["web"]}""".formatted(random.nextInt(1_000_000)));
    }

    private Request change(Backlog backlog) {
        return Request.patch(
                "/api/v1/features/" + backlog.anyFeature(random),
                "{\"title\": \"What somebody else wants, %d\"}".formatted(random.nextInt(1_000_000)));
    }

    private Request rank(Backlog backlog) {
        String moved = backlog.anyFeature(random);
        String other = backlog.anyFeature(random);
        while (other.equals(moved)) {
            other = backlog.anyFeature(random);
        }
        return Request.post("/api/v1/features/" + moved + "/rank", "{\"before\": \"%s\"}".formatted(other));
    }
}
