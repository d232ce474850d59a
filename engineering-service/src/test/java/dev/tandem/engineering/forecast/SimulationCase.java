package dev.tandem.engineering.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Work in an order and past velocities, drawn at random from a seed. */
@SuppressWarnings("ArrayRecordComponent")
record SimulationCase(long seed, List<Size> sizes, double[] velocities, FirstSprint first) {
    static final int RUNS = 400;
    private static final int CASES = 300;

    static SimulationCase random(long seed) {
        var random = new Random(seed);
        var sizes = new ArrayList<Size>();
        for (int i = random.nextInt(1, 60); i > 0; i--) {
            int peak = random.nextInt(1, 130);
            sizes.add(
                    random.nextBoolean()
                            ? Size.exactly(peak)
                            : Size.between(random.nextInt(1, peak + 1), peak, peak + random.nextInt(100)));
        }
        double[] velocities =
                random.ints(random.nextInt(3, 13), 0, 500).asDoubleStream().toArray();
        velocities[0] = 50;
        var first = random.nextBoolean()
                ? FirstSprint.FRESH
                : new FirstSprint(
                        true, random.nextInt(sizes.size() + 1), 0.5 + random.nextDouble(), random.nextInt(300));
        return new SimulationCase(seed, sizes, velocities, first);
    }

    static void forAll(Consumer<SimulationCase> property) {
        LongStream.range(0, CASES).forEach(seed -> {
            try {
                property.accept(random(seed));
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        });
    }

    SimulationCase with(double... faster) {
        return new SimulationCase(seed, sizes, faster, first);
    }

    SimulationCase with(List<Size> others) {
        return new SimulationCase(seed, others, velocities, first);
    }

    /** @return for each item the sprint, or one after the horizon where there is none */
    int[] sprints(int percent) {
        var completions = completions();
        return IntStream.range(0, sizes.size())
                .map(item -> completions.sprint(item, percent).orElse(Simulation.HORIZON + 1))
                .toArray();
    }

    Completions completions() {
        return new Simulation(sizes, velocities, first).run(seed, RUNS);
    }

    double[] faster() {
        var random = new Random(~seed);
        return Arrays.stream(velocities).map(each -> each + random.nextInt(100)).toArray();
    }
}
