package dev.tandem.engineering.forecast;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Monte Carlo over work in a fixed order: each run draws every item's size from its range and every sprint's velocity
 * from the past ones, with replacement (the bootstrap: B. Efron, Annals of Statistics 7, 1979), and notes the sprint in
 * which each item is finished. Work that a sprint does not finish goes on in the next.
 *
 * <p>Reproducible from its seed: SplittableRandom (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014) gives each run one
 * stream of sizes and one of velocities. So two simulations with one seed meet the same luck, and what is appended to
 * the order or ranked behind an item does not touch that item's forecast.
 */
final class Simulation {
    /** Sprints looked ahead. What is not finished within them has no forecast: nobody knows a team that far on. */
    static final int HORIZON = 100;

    private final Size[] sizes;
    private final double[] velocities;
    private final FirstSprint first;

    /**
     * @param sizes in the order of the work, the active sprint's first
     * @param velocities of past sprints, in tenths of a point
     */
    Simulation(List<Size> sizes, double[] velocities, FirstSprint first) {
        this.sizes = sizes.toArray(Size[]::new);
        this.velocities = velocities.clone();
        this.first = first;
    }

    Completions run(long seed, int runs) {
        var seeds = new SplittableRandom(seed);
        var completions = new Completions(sizes.length, runs);
        for (int run = 0; run < runs; run++) {
            run(seeds.split(), seeds.split(), completions);
        }
        return completions;
    }

    private void run(SplittableRandom pace, SplittableRandom growth, Completions completions) {
        int sprint = 1;
        double work = 0;
        // Sums are compared, never differences: rounding then cannot make a faster team later.
        double capacity = Math.max(0, velocity(pace) * first.length() - first.done());
        for (int item = 0; item < sizes.length; item++) {
            if (sprint == 1 && first.isUnderWay() && item == first.items()) {
                capacity = work;
            }
            work += sizes[item].at(growth.nextDouble());
            while (work > capacity) {
                if (++sprint > HORIZON) {
                    return;
                }
                capacity += velocity(pace);
            }
            completions.count(item, sprint);
        }
    }

    private double velocity(SplittableRandom pace) {
        return velocities[pace.nextInt(velocities.length)];
    }
}
