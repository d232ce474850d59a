package dev.tandem.engineering.forecast;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/** A forecast as it is asked for: the runs, and the percentiles of every item. One thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ForecastBenchmark {
    @Param({"100", "500"})
    int items;

    @Param("10000")
    int runs;

    private Simulation simulation;

    @Setup
    public void aBacklogWithRanges() {
        var random = new Random(1);
        List<Size> sizes = IntStream.range(0, items)
                .map(i -> random.nextInt(10, 131))
                .mapToObj(peak -> Size.between(peak / 2, peak, peak * 2))
                .toList();
        double[] velocities = random.ints(12, 400, 800).asDoubleStream().toArray();
        simulation = new Simulation(sizes, Pace.of(velocities), OptionalInt.empty());
    }

    @Benchmark
    public long forecast() {
        var completions = simulation.run(1, runs);
        long sum = 0;
        for (int item = 0; item < items; item++) {
            sum += completions.sprint(item, 50).orElse(0)
                    + completions.sprint(item, 85).orElse(0);
        }
        return sum;
    }
}
