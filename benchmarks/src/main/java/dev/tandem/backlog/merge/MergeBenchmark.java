package dev.tandem.backlog.merge;

import dev.tandem.model.points.Balance;
import dev.tandem.model.points.Share;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The whole order of a backlog, a fifth of it debt, with what explains each position. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MergeBenchmark {
    @Param({"1000", "10000"})
    int items;

    private List<Candidate<Integer>> features;
    private List<Candidate<Integer>> debt;

    @Setup
    public void twoLanes() {
        var random = new Random(1);
        features = lane(random, items - items / 5);
        debt = lane(random, items / 5);
    }

    @Benchmark
    public void merge(Blackhole sink) {
        var merge =
                new Merge<>(new Share(2000), new Balance(400_000), Running.START, features.iterator(), debt.iterator());
        while (merge.hasNext()) {
            sink.consume(merge.next());
        }
    }

    private static List<Candidate<Integer>> lane(Random random, int size) {
        return random.ints(size, 10, 131)
                .mapToObj(points -> new Candidate<>(points, points, false))
                .toList();
    }
}
