package dev.tandem.engineering.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Work in an order and past velocities, drawn at random from a seed. */
@SuppressWarnings("ArrayRecordComponent")
record SimulationCase(long seed, List<Size> sizes, double[] velocities, OptionalInt scope) {
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
        var scope = random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(sizes.size() + 1));
        return new SimulationCase(seed, sizes, velocities, scope);
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
        return new SimulationCase(seed, sizes, faster, scope);
    }

    SimulationCase with(List<Size> others) {
        return new SimulationCase(seed, others, velocities, scope);
    }

    /** @return for each item the sprint, or one after the horizon where there is none */
    int[] sprints(int percent) {
        var completions = completions();
        return IntStream.range(0, sizes.size())
                .map(item -> completions.sprint(item, percent).orElse(Simulation.HORIZON + 1))
                .toArray();
    }

    Completions completions() {
        return new Simulation(sizes, Pace.of(velocities), scope).run(seed, RUNS);
    }

    double[] faster() {
        var random = new Random(~seed);
        return Arrays.stream(velocities).map(each -> each + random.nextInt(100)).toArray();
    }
}
