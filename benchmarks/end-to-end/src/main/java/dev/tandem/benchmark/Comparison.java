package dev.tandem.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Readings of a kind of work, and of its limit taken in turns with them; without a limit that list is empty. */
record Comparison(List<Reading> limit, List<Reading> own) {
    private static final int LONGEST_WARM_UP = 80;
    private static final int ALIKE = 6;
    private static final double SETTLED = 0.03;

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

    /** A JVM gets faster for minutes, and not steadily: until some turns are about what as many before them were. */
    private static void warmUp(Work work) throws Exception {
        var values = new ArrayList<Double>();
        do {
            values.add(work.turn().value());
        } while (!isSettled(values) && values.size() < LONGEST_WARM_UP);
    }

    private static boolean isSettled(List<Double> values) {
        int size = values.size();
        return size >= 2 * ALIKE
                && Math.abs(sum(values.subList(size - ALIKE, size))
                                        / sum(values.subList(size - 2 * ALIKE, size - ALIKE))
                                - 1)
                        <= SETTLED;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
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
