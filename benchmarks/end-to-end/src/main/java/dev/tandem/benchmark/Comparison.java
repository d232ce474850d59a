package dev.tandem.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Readings of a kind of work, and of its limit taken in turns with them; without a limit that list is empty. */
record Comparison(List<Reading> limit, List<Reading> own) {
    private static final int LONGEST_WARM_UP = 30;
    private static final double SETTLED = 0.05;

    /** Both warm up; then they take turns, so that what else the machine does meets both. */
    static Comparison of(int rounds, Work limit, Work own) throws Exception {
        warmUp(limit);
        warmUp(own);
        var limits = new ArrayList<Reading>();
        var owns = new ArrayList<Reading>();
        for (int round = 0; round < rounds; round++) {
            limits.add(limit.turn());
            owns.add(own.turn());
        }
        return new Comparison(limits, owns);
    }

    static Comparison alone(int rounds, Work own) throws Exception {
        warmUp(own);
        var owns = new ArrayList<Reading>();
        for (int round = 0; round < rounds; round++) {
            owns.add(own.turn());
        }
        return new Comparison(List.of(), owns);
    }

    /** A JVM gets faster for a minute or two: until two turns are about what the two before them were. */
    private static void warmUp(Work work) throws Exception {
        var values = new ArrayList<Double>();
        double change;
        do {
            values.add(work.turn().value());
            values.add(work.turn().value());
            int size = values.size();
            change = size < 4
                    ? 1
                    : (values.get(size - 1) + values.get(size - 2)) / (values.get(size - 3) + values.get(size - 4)) - 1;
        } while (Math.abs(change) > SETTLED && values.size() < LONGEST_WARM_UP);
    }

    static Comparison single(Reading own) {
        return new Comparison(List.of(), List.of(own));
    }

    boolean hasLimit() {
        return !limit.isEmpty();
    }

    /** The middle of the rounds' own ratios: two turns beside each other met the same machine. */
    Spread ratio() {
        return Spread.of(IntStream.range(0, own.size())
                .mapToObj(round -> own.get(round).value() / limit.get(round).value())
                .toList());
    }

    Spread ownSpread(ToDoubleFunction<Reading> figure) {
        return spread(own, figure);
    }

    Spread limitSpread(ToDoubleFunction<Reading> figure) {
        return spread(limit, figure);
    }

    private static Spread spread(List<Reading> readings, ToDoubleFunction<Reading> figure) {
        return Spread.of(readings.stream().map(figure::applyAsDouble).toList());
    }
}
