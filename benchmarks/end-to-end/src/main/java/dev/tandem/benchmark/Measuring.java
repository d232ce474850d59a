package dev.tandem.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** How everything is measured, and the rows as they come. */
final class Measuring {
    private final BenchmarkStack stack;
    private final int rounds;
    private final int seconds;
    private final int clients;
    private final List<Row> rows = new ArrayList<>();

    Measuring(BenchmarkStack stack, int rounds, int seconds, int clients) {
        this.stack = stack;
        this.rounds = rounds;
        this.seconds = seconds;
        this.clients = clients;
    }

    List<Row> rows() {
        return rows;
    }

    int rounds() {
        return rounds;
    }

    int seconds() {
        return seconds;
    }

    int clients() {
        return clients;
    }

    /** What a row is about. */
    record Figure(String work, long items, String unit, String goal) {}

    void beside(Figure figure, String limitName, Work limit, Work own) {
        row(figure, limitName, () -> Comparison.of(rounds, limit, own));
    }

    void alone(Figure figure, Work own) {
        row(figure, null, () -> Comparison.alone(rounds, own));
    }

    /** A figure that cannot be taken is told as such, and the others go on. */
    void row(Figure figure, @Nullable String limitName, Callable<Comparison> measured) {
        Row row;
        try {
            row = new Row(
                    figure.work(), figure.items(), figure.unit(), limitName, figure.goal(), measured.call(), null);
        } catch (Exception e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new BenchmarkFailure("Interrupted", e);
            }
            row = new Row(figure.work(), figure.items(), figure.unit(), limitName, figure.goal(), null, sentenceOf(e));
            stack.startServices();
        }
        rows.add(row);
        System.out.println(MarkdownTable.line(row));
    }

    private static String sentenceOf(Exception e) {
        return e instanceof BenchmarkFailure ? String.valueOf(e.getMessage()) : String.valueOf(e);
    }

    /** Load for a turn, in requests a second. */
    Work served(Wrk.Plan plan) {
        return () -> {
            var servers = stack.servers();
            var before = servers.cpu();
            var load = plan.run(clients);
            double cpu = servers.cpuSecondsSince(before) * 1e3 / load.requests();
            return new Reading(load.perSecond(), cpu, load.bytes());
        };
    }

    /** One client that asks again and again for a turn, three times at the least: how long one takes in milliseconds. */
    Work oneByOne(Runnable once) {
        return () -> {
            var servers = stack.servers();
            var before = servers.cpu();
            var latencies = new ArrayList<Double>();
            long end = System.nanoTime() + seconds * 1_000_000_000L;
            while (latencies.size() < 3 || System.nanoTime() < end) {
                long start = System.nanoTime();
                once.run();
                latencies.add((System.nanoTime() - start) / 1e6);
            }
            return new Reading(
                    Spread.of(latencies).median(),
                    servers.cpuSecondsSince(before) * 1e3 / latencies.size(),
                    Double.NaN);
        };
    }
}
