package dev.tandem.engineering.forecast;

import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/**
 * Monte Carlo over work in a fixed order: each run draws every item's size from its range and every sprint's
 * {@link Pace}, and notes the sprint in which each item is finished. Work that a sprint does not finish goes on in the
 * next.
 *
 * <p>Reproducible from its seed: SplittableRandom (G. L. Steele, D. Lea, C. H. Flood, OOPSLA 2014) gives each run one
 * stream of sizes and one of velocities. So two simulations with one seed meet the same luck, and what is appended to
 * the order or ranked behind an item does not touch that item's forecast.
 */
final class Simulation {
    /** Sprints looked ahead. What is not finished within them has no forecast: nobody knows a team that far on. */
    static final int HORIZON = 100;

    private final Size[] sizes;
    private final Pace pace;
    private final int scope;

    /**
     * @param sizes in the order of the work, the active sprint's first
     * @param scope how many of them the active sprint holds, in which nothing else is done
     */
    Simulation(List<Size> sizes, Pace pace, OptionalInt scope) {
        this.scope = scope.orElse(sizes.size());
        this.sizes = sizes.subList(0, reachable(sizes, pace.most())).toArray(Size[]::new);
        this.pace = pace;
    }

    /** How many of the items the fastest team could finish within the horizon; of a long backlog a small part. */
    private static int reachable(List<Size> sizes, double most) {
        int items = 0;
        // A tenth of a point more than can be done, since the sums of a run are rounded otherwise.
        double left = most + 1;
        for (Size size : sizes) {
            left -= size.least();
            if (left < 0) {
                break;
            }
            items++;
        }
        return items;
    }

    Completions run(long seed, int runs) {
        var seeds = new SplittableRandom(seed);
        var completions = new Completions(sizes.length, runs);
        int[] drawn = new int[HORIZON];
        for (int run = 0; run < runs; run++) {
            run(seeds.split(), seeds.split(), drawn, completions);
        }
        return completions;
    }

    private void run(SplittableRandom luck, SplittableRandom growth, int[] drawn, Completions completions) {
        int sprint = 1;
        double work = 0;
        // Sums are compared, never differences: rounding then cannot make a faster team later.
        double room = pace.room(sprint, luck, drawn);
        for (int item = 0; item < sizes.length; item++) {
            if (sprint == 1 && item == scope) {
                room = work;
            }
            work += sizes[item].at(growth.nextDouble());
            while (work > room) {
                if (++sprint > HORIZON) {
                    return;
                }
                room += pace.room(sprint, luck, drawn);
            }
            completions.count(item, sprint);
        }
    }
}
