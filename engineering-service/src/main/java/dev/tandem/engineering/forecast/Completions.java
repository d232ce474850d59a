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

    /**
     * The moment by which that many percent of the runs have finished the item lies within a sprint; of the ends of
     * sprints the nearest to it is told, and the later of two. Always the next one would hold more often than it says.
     *
     * @return the sprint by whose end the share of the runs that have finished the item is nearest to that, if there is one
     */
    OptionalInt sprint(int item, int percent) {
        if (item >= items) {
            return OptionalInt.empty();
        }
        long twice = 2L * percent * runs;
        long finished = 0;
        for (int sprint = 1; sprint <= Simulation.HORIZON; sprint++) {
            finished += finishedIn(item, sprint);
            long next = sprint == Simulation.HORIZON ? finished : finished + finishedIn(item, sprint + 1);
            if (finished > 0 && 100 * (finished + next) > twice) {
                return OptionalInt.of(sprint);
            }
        }
        return OptionalInt.empty();
    }

    private int finishedIn(int item, int sprint) {
        return counts[(sprint - 1) * items + item];
    }
}
