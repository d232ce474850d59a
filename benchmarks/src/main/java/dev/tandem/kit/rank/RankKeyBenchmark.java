package dev.tandem.kit.rank;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Keys for a whole import, and for a place that everything is moved to. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class RankKeyBenchmark {
    @Benchmark
    public List<String> tenThousandKeysAtOnce() {
        return RankKey.between(null, null, 10_000);
    }

    @Benchmark
    public String aThousandMovesToTheSamePlace() {
        String before = "a1";
        for (int move = 0; move < 1_000; move++) {
            before = RankKey.between("a0", before);
        }
        return before;
    }
}
