package dev.tandem.benchmark;

import dev.tandem.benchmark.Measuring.Figure;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A file of another tracker in both services, from sending it until both views show all of it. */
final class ImportFigures {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final BenchmarkStack stack;
    private final Fixture fixture;
    private final Measuring measuring;
    private final Duration timeout;

    ImportFigures(BenchmarkStack stack, Fixture fixture, Measuring measuring, Duration timeout) {
        this.stack = stack;
        this.fixture = fixture;
        this.measuring = measuring;
        this.timeout = timeout;
    }

    void measure(List<Integer> sizes) {
        for (int rows : sizes) {
            measuring.row(
                    new Figure("import", rows, "rows/s", "≥ 400"),
                    null,
                    () -> Comparison.single(Reading.of(rows / imported(rows))));
        }
    }

    /** @return in seconds */
    private double imported(int rows) {
        var backlog = fixture.empty("I" + rows);
        String csv = csv(rows);
        String path = backlog.path() + "/imports";
        long start = System.nanoTime();
        long deadline = start + timeout.toNanos();
        String features = stack.product().upload(path, csv).location();
        String debt = stack.engineering().upload(path, csv).location();
        awaitDone(stack.product(), features, rows, deadline);
        awaitDone(stack.engineering(), debt, rows, deadline);
        fixture.awaitRead(new Backlog(backlog.product(), backlog.productId(), backlog.feature(), rows));
        return (System.nanoTime() - start) / 1e9;
    }

    private void awaitDone(Api service, String location, int rows, long deadline) {
        String path = location.substring(location.indexOf("/api/v1") + "/api/v1".length());
        while (true) {
            var status = service.get(path).body();
            if (status.path("status").asText().equals("DONE")) {
                if (status.path("refusedCount").asInt() > 0) {
                    throw new BenchmarkFailure("Rows were refused: " + status);
                }
                return;
            }
            if (System.nanoTime() > deadline) {
                service.delete(path);
                throw new BenchmarkFailure("not done after %d s: %d of %d rows taken"
                        .formatted(timeout.toSeconds(), status.path("taken").asInt(), rows));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** A fifth is debt, nine of ten are estimated. */
    private static String csv(int rows) {
        int[] points = {1, 2, 3, 5, 8, 13};
        var csv = new StringBuilder("Issue key,Summary,Issue Type,Description,Story Points,Labels\n");
        for (int i = 1; i <= rows; i++) {
            csv.append("OLD-%d,\"What somebody asked for, %d\",%s,\"%s\",%s,checkout\n"
                    .formatted(
                            i,
                            i,
                            i % 5 == 0 ? "Technical Debt" : "Story",
                            "Why it was asked for, at some length. ".repeat(8),
                            i % 10 == 3 ? "" : Integer.toString(points[i % points.length])));
        }
        return csv.toString();
    }
}
