package dev.tandem.engineering.forecast;

import java.util.OptionalInt;

/**
 * In how many runs each item was finished in each sprint. Percentiles are read by counting up; nothing is sorted. Rows
 * are sprints, since a run goes through its items sprint by sprint.
 */
final class Completions {
    private final int items;
    private final int runs;
    private final int[] counts;

    Completions(int items, int runs) {
        this.items = items;
        this.runs = runs;
        this.counts = new int[items * Simulation.HORIZON];
    }

    void count(int item, int sprint) {
        counts[(sprint - 1) * items + item]++;
    }

    /** @return the first sprint by whose end the item was finished in that many percent of the runs, if there is one */
    OptionalInt sprint(int item, int percent) {
        long enough = (long) percent * runs;
        long finished = 0;
        for (int sprint = 1; sprint <= Simulation.HORIZON; sprint++) {
            finished += counts[(sprint - 1) * items + item];
            if (100 * finished >= enough) {
                return OptionalInt.of(sprint);
            }
        }
        return OptionalInt.empty();
    }
}
